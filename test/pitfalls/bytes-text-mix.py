import os
import socket
import subprocess

data = b"name,age"
print("Header: " + data)
#     ^^^^^^^^^^^^^^^^^ bytes-text-mix: `"Header: " + data` adds bytes and text, which raises TypeError: `data` is bytes. Decode it first, or encode the text.
print("name" in data)
#     ^^^^^^^^^^^^^^ bytes-text-mix: `"name" in data` raises TypeError, since bytes and text do not mix: `data` is bytes. Decode it first, or compare with bytes.
if data == "name,age":
#  ^^^^^^^^^^^^^^^^^^ bytes-text-mix: `data == "name,age"` is always False, since bytes never equal text: `data` is bytes. Decode it first, or compare with bytes.
    print("equal")
name = "Ada"
packet = b"hello " + name
#        ^^^^^^^^^^^^^^^^ bytes-text-mix: `b"hello " + name` adds bytes and text, which raises TypeError: `b"hello "` is bytes. Decode it first, or encode the text.
print(data.split(","))
#     ^^^^^^^^^^^^^^^ bytes-text-mix: `data` is bytes and `","` is text: `split` raises TypeError. Both must be of one kind; decode the bytes first.


def reading(path):
    with open(path, "rb") as file:
        content = file.read()
    if content == "":
#      ^^^^^^^^^^^^^ bytes-text-mix: `content == ""` is always False, since bytes never equal text: `content` is bytes. Decode it first, or compare with bytes.
        return "empty"
    if "error" in content:
#      ^^^^^^^^^^^^^^^^^^ bytes-text-mix: `"error" in content` raises TypeError, since bytes and text do not mix: `content` is bytes. Decode it first, or compare with bytes.
        return content.replace("error", "")
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `content` is bytes and `"error"` is text: `replace` raises TypeError. Both must be of one kind; decode the bytes first.
    first = open(path, mode="br")
    return "text: " + first.readline()
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `"text: " + first.readline()` adds bytes and text, which raises TypeError: `first.readline()` is bytes. Decode it first, or encode the text.


def sending(host: str, body: bytes, text: str):
    message = text.encode("utf-8")
    request = "GET " + message + "\r\n"
#             ^^^^^^^^^^^^^^^^ bytes-text-mix: `"GET " + message` adds bytes and text, which raises TypeError: `message` is bytes. Decode it first, or encode the text.
    total = body + text
#           ^^^^^^^^^^^ bytes-text-mix: `body + text` adds bytes and text, which raises TypeError: `body` is bytes. Decode it first, or encode the text.
    wrong = text + body
#           ^^^^^^^^^^^ bytes-text-mix: `text + body` adds bytes and text, which raises TypeError: `body` is bytes. Decode it first, or encode the text.
    if body != text or text.startswith(b"GET") or body.endswith("\n"):
#      ^^^^^^^^^^^^ bytes-text-mix: `body != text` is always True, since bytes never equal text: `body` is bytes. Decode it first, or compare with bytes.
#                      ^^^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `text` is text and `b"GET"` is bytes: `startswith` raises TypeError. Both must be of one kind; decode the bytes first.
#                                                 ^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `body` is bytes and `"\n"` is text: `endswith` raises TypeError. Both must be of one kind; decode the bytes first.
        return request
    if b"x" in text or body < text:
#      ^^^^^^^^^^^^ bytes-text-mix: `b"x" in text` raises TypeError, since bytes and text do not mix: `b"x"` is bytes. Decode it first, or compare with bytes.
#                      ^^^^^^^^^^^ bytes-text-mix: `body < text` raises TypeError, since bytes and text do not mix: `body` is bytes. Decode it first, or compare with bytes.
        return text.encode() + "\n"
#              ^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `text.encode() + "\n"` adds bytes and text, which raises TypeError: `text.encode()` is bytes. Decode it first, or encode the text.
    return total, wrong, f"{host}" + body, os.urandom(4) + "x"
#                        ^^^^^^^^^^^^^^^^ bytes-text-mix: `f"{host}" + body` adds bytes and text, which raises TypeError: `body` is bytes. Decode it first, or encode the text.
#                                          ^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `os.urandom(4) + "x"` adds bytes and text, which raises TypeError: `os.urandom(4)` is bytes. Decode it first, or encode the text.


class Client:
    def __init__(self):
        self.buffer = b""

    def feed(self, text: str):
        self.buffer += b"x"
        return self.buffer + "end", [b"a" + "b" for _ in text], lambda: "a" == b"a"
#                                    ^^^^^^^^^^ bytes-text-mix: `b"a" + "b"` adds bytes and text, which raises TypeError: `b"a"` is bytes. Decode it first, or encode the text.
#                                                                       ^^^^^^^^^^^ bytes-text-mix: `"a" == b"a"` is always False, since bytes never equal text: `b"a"` is bytes. Decode it first, or compare with bytes.

    async def run(self):
        output = subprocess.check_output(["ls"])
        with socket.create_connection(("localhost", 80)) as connection:
            answer = connection.recv(1024)
        return output.split("\n"), "OK" in answer, (output + b"x") + "y"
#              ^^^^^^^^^^^^^^^^^^ bytes-text-mix: `output` is bytes and `"\n"` is text: `split` raises TypeError. Both must be of one kind; decode the bytes first.
#                                  ^^^^^^^^^^^^^^ bytes-text-mix: `"OK" in answer` raises TypeError, since bytes and text do not mix: `answer` is bytes. Decode it first, or compare with bytes.


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
    return "error" in b"an error" or line
#          ^^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `"error" in b"an error"` raises TypeError, since bytes and text do not mix: `b"an error"` is bytes. Decode it first, or compare with bytes.


def output_of(command):
    done = subprocess.run(command, capture_output=True)
    if "ready" in done.stdout:
#      ^^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `"ready" in done.stdout` raises TypeError, since bytes and text do not mix: `done.stdout` is bytes. Decode it first, or compare with bytes.
        return done.stderr.split("\n")
#              ^^^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `done.stderr` is bytes and `"\n"` is text: `split` raises TypeError. Both must be of one kind; decode the bytes first.


def as_text_is_fine(command):
    done = subprocess.run(command, capture_output=True, text=True)
    return "ready" in done.stdout


def collected():
    data = b""
    for _ in range(3):
        data += "x"
#       ^^^^^^^^^^^ bytes-text-mix: `data` is bytes and `"x"` is text: adding them raises TypeError. Both must be of one kind; decode the bytes first.
    return data


def buffered():
    data = bytearray()
    data += "abc"
#   ^^^^^^^^^^^^^ bytes-text-mix: `data` is bytes and `"abc"` is text: adding them raises TypeError. Both must be of one kind; decode the bytes first.
    return data


def collected_is_fine():
    data = b""
    text = ""
    for _ in range(3):
        data += b"x"
        text += "x"
    return data, text


def joined():
    return b",".join(["a", "b"])
#          ^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `b","` is bytes and `"a"` is text: `join` raises TypeError. Both must be of one kind; decode the bytes first.


def saved(rows: bytes):
    with open("rows.bin", "wb") as file:
        file.write("rows")
#                  ^^^^^^ bytes-text-mix: `file.write` wants bytes and gets text, which raises TypeError. Encode the text first.
        file.write(rows)
    with open("rows.txt", "w") as file:
        file.write(rows)
#                  ^^^^ bytes-text-mix: `file.write` wants text and gets bytes, which raises TypeError. Decode the bytes first.
        file.write("rows")


def sealed(password):
    import base64
    import hashlib

    digest = hashlib.sha256("salt" + password.lower()).hexdigest()
    hashlib.sha256(password.encode())
    return "Basic " + base64.b64encode(b"user")
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `"Basic " + base64.b64encode(b"user")` adds bytes and text, which raises TypeError: `base64.b64encode(b"user")` is bytes. Decode it first, or encode the text.


def paths_of_bytes_are_fine(path):
    from hashlib import md5

    name = os.path.basename(path)
    return md5(name).hexdigest(), name + b"x"


def fetched(url):
    import sys

    import requests

    page = requests.get(url, timeout=3)
    typed = sys.stdin.buffer.read()
    return "title" in page.content, typed == "quit", "title" in page.text
#          ^^^^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `"title" in page.content` raises TypeError, since bytes and text do not mix: `page.content` is bytes. Decode it first, or compare with bytes.
#                                   ^^^^^^^^^^^^^^^ bytes-text-mix: `typed == "quit"` is always False, since bytes never equal text: `typed` is bytes. Decode it first, or compare with bytes.


def lines_of_a_binary_file(path):
    with open(path, "rb") as file:
        for line in file:
            if line.startswith("#"):
#              ^^^^^^^^^^^^^^^^^^^^ bytes-text-mix: `line` is bytes and `"#"` is text: `startswith` raises TypeError. Both must be of one kind; decode the bytes first.
                continue
            print("line: " + line)
#                 ^^^^^^^^^^^^^^^ bytes-text-mix: `"line: " + line` adds bytes and text, which raises TypeError: `line` is bytes. Decode it first, or encode the text.
    for line in open(path, "rb"):
        if line == "end":
#          ^^^^^^^^^^^^^ bytes-text-mix: `line == "end"` is always False, since bytes never equal text: `line` is bytes. Decode it first, or compare with bytes.
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
