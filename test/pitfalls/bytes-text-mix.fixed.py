import os
import socket
import subprocess

data = b"name,age"
print("Header: " + data.decode())
print("name" in data.decode())
if data.decode() == "name,age":
    print("equal")
name = "Ada"
packet = "hello " + name
print(data.decode().split(","))


def reading(path):
    with open(path, "rb") as file:
        content = file.read()
    if content.decode() == "":
        return "empty"
    if "error" in content.decode():
        return content.decode().replace("error", "")
    first = open(path, mode="br")
    return "text: " + first.readline().decode()


def sending(host: str, body: bytes, text: str):
    message = text.encode("utf-8")
    request = "GET " + message.decode() + "\r\n"
    total = body.decode() + text
    wrong = text + body.decode()
    if body.decode() != text or text.startswith("GET") or body.decode().endswith("\n"):
        return request
    if "x" in text or body.decode() < text:
        return text.encode().decode() + "\n"
    return total, wrong, f"{host}" + body.decode(), os.urandom(4).decode() + "x"


class Client:
    def __init__(self):
        self.buffer = b""

    def feed(self, text: str):
        self.buffer += b"x"
        return self.buffer + "end", ["a" + "b" for _ in text], lambda: "a" == "a"

    async def run(self):
        output = subprocess.check_output(["ls"])
        with socket.create_connection(("localhost", 80)) as connection:
            answer = connection.recv(1024)
        return output.decode().split("\n"), "OK" in answer.decode(), (output + b"x") + "y"


# ------------------------------------------------------------------ silence
def decoding_is_fine(data: bytes, text: str):
    return data.decode() + text, data + text.encode(), data == b"x", "a" in text, b"a" in data, data.split(b",")


def same_kinds_are_fine(path):
    with open(path) as file:
        text = file.read()
    with open(path, "rb") as file:
        data = file.read()
    return text == "", data == b"", text.split(","), data.startswith(b"x"), "x" in text


def text_output_is_fine():
    output = subprocess.check_output(["ls"], text=True)
    return output.split("\n"), "x" in output


def unknown_types_are_fine(data, text, model):
    return data + "x", data == "x", b"x" in data, text + data, model.encode(text) + "x", data.split(",")


def rebound_is_fine(data: bytes, flag):
    data = data.decode()
    other = b"x"
    if flag:
        other = "x"
    return data + "x", other + "y", other == "x"


def containers_are_fine(names: list):
    return "a" in [b"a"], b"a" in names, "a" in {b"a": 1}, [b"a"] + ["a"], b"a" * 3, b"%s" % b"x"


def only_compared(line):
    return "error" in "an error" or line


def output_of(command):
    done = subprocess.run(command, capture_output=True)
    if "ready" in done.stdout.decode():
        return done.stderr.decode().split("\n")


def as_text_is_fine(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return "ready" in done.stdout


def collected():
    data = b""
    for _ in range(3):
        data += b"x"
    return data


def buffered():
    data = bytearray()
    data += b"abc"
    return data


def collected_is_fine():
    data = b""
    text = ""
    for _ in range(3):
        data += b"x"
        text += "x"
    return data, text


def joined():
    return ",".join(["a", "b"])


def saved(rows: bytes):
    with open("rows.bin", "wb") as file:
        file.write(b"rows")
        file.write(rows)
    with open("rows.txt", "w") as file:
        file.write(rows.decode())
        file.write("rows")


def sealed(password):
    import base64
    import hashlib

    digest = hashlib.sha256("salt" + password.lower()).hexdigest()
    hashlib.sha256(password.encode())
    return "Basic " + base64.b64encode(b"user").decode()


def paths_of_bytes_are_fine(path):
    from hashlib import md5

    name = os.path.basename(path)
    return md5(name).hexdigest(), name + b"x"


def fetched(url):
    import sys

    import requests

    page = requests.get(url, timeout=3)
    typed = sys.stdin.buffer.read()
    return "title" in page.content.decode(), typed.decode() == "quit", "title" in page.text


def lines_of_a_binary_file(path):
    with open(path, "rb") as file:
        for line in file:
            if line.decode().startswith("#"):
                continue
            print("line: " + line.decode())
    for line in open(path, "rb"):
        if line.decode() == "end":
            break


def lines_of_files_are_fine(path, other):
    with open(path, "rb") as file:
        for line in file:
            print(line.startswith(b"#"), line.decode().split(","))
    with open(path, encoding="utf-8") as file:
        for line in file:
            print("line: " + line.strip())
    for line in other:
        print(line.split(","), "line: " + line, line == b"end")
