import ast
import sqlite3
import sys

TABLE = "users"
FORMULA = "1 + 2"


def calculator():
    print(eval(input("expression: ")))
#         ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning eval-of-input: `eval` runs whatever Python code the text contains, so the person who types it can read files, delete them or start programs. Use ast.literal_eval, int() or a dictionary of allowed operations.
    text = input()
    number = eval(text)
#            ^^^^^^^^^^ warning eval-of-input: `eval` runs whatever Python code the text contains, so the person who types it can read files, delete them or start programs. Use ast.literal_eval, int() or a dictionary of allowed operations.
    exec(sys.argv[1])
#   ^^^^^^^^^^^^^^^^^ warning eval-of-input: `exec` runs whatever Python code the text contains, so the person who types it can read files, delete them or start programs. Call a function, or look one up in a dictionary, instead.
    return number


def from_a_parameter(formula, names):
    exec(f"{names[0]} = 1")
#   ^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `exec` runs whatever Python code the text contains, so whoever can influence it can read files, delete them or start programs. Call a function, or look one up in a dictionary, instead.
    return eval(formula, {"__builtins__": {}})
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `eval` runs whatever Python code the text contains, so whoever can influence it can read files, delete them or start programs. Use ast.literal_eval, int() or a dictionary of allowed operations.


class Rules:
    def check(self, rule, value):
        return eval(rule.condition, {"value": value})
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `eval` runs whatever Python code the text contains, so whoever can influence it can read files, delete them or start programs. Use ast.literal_eval, int() or a dictionary of allowed operations.


def sql(cursor: sqlite3.Cursor, name, ids, order):
    cursor.execute(f"SELECT * FROM users WHERE name = '{name}'")
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    cursor.execute("SELECT * FROM users WHERE name = '%s'" % name)
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    cursor.execute("DELETE FROM users WHERE name = '" + name + "'")
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    cursor.execute("SELECT * FROM users WHERE name = '{}'".format(name))
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    query = f"UPDATE users SET name = '{name}' WHERE id = {ids[0]}"
    cursor.execute(query)
#                  ^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    return cursor.connection.executescript("DROP TABLE %s; " % order)
#                                          ^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `order` becomes part of the SQL text, so whoever chooses it can change the statement (SQL injection). The name of a table cannot be passed separately: take it from a fixed set of names.


async def sql_in_coroutine(db, name):
    await db.execute(f"select id from users where name = {name!r}")
#                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.


answer = eval(input())
#        ^^^^^^^^^^^^^ warning eval-of-input: `eval` runs whatever Python code the text contains, so the person who types it can read files, delete them or start programs. Use ast.literal_eval, int() or a dictionary of allowed operations.


def constants_are_fine():
    code = compile("1 + 1", "<text>", "eval")
    return eval("1 + 2"), eval(FORMULA), eval(code), exec("x = 1")


def literal_eval_is_fine(text):
    return ast.literal_eval(text), int(text), float(input())


def parameters_are_fine(cursor, name, ids):
    cursor.execute("SELECT * FROM users WHERE name = ?", (name,))
    cursor.execute("SELECT * FROM users WHERE name = %s", (name,))
    cursor.execute(f"SELECT * FROM {TABLE} WHERE name = ?", (name,))
    marks = ", ".join("?" * len(ids))
    cursor.execute(f"SELECT * FROM users WHERE id IN ({marks})", ids)
    cursor.execute("SELECT * FROM users LIMIT " + str(10))
    cursor.execute(f"SELECT * FROM users LIMIT {int(name)}")


def other_methods_are_fine(pool, model, command, frame):
    pool.execute(f"run {command}")
    model.eval()
    frame.eval(command)
    return model.exec(command)


def shadowed_is_fine(eval, text):
    return eval(text)


def names_in_quotes(cursor, table, connection, key):
    quote_name = connection.quote_name
    cursor.execute("SELECT * FROM %s WHERE id = %%s" % quote_name(table), [key])
    cursor.execute(f"DELETE FROM {connection.ops.quote_name(table)} WHERE id = ?", (key,))
    cursor.execute(f"DELETE FROM {table} WHERE id = ?", (key,))
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `table` becomes part of the SQL text, so whoever chooses it can change the statement (SQL injection). The name of a table cannot be passed separately: take it from a fixed set of names.


def run_script(path, namespace):
    with open(path, encoding="utf-8") as file:
        script = compile(file.read(), path, "exec")
    exec(script, namespace)


import builtins


def by_module(text):
    return builtins.eval(text)
#          ^^^^^^^^^^^^^^^^^^^ eval-of-input: `eval` runs whatever Python code the text contains, so whoever can influence it can read files, delete them or start programs. Use ast.literal_eval, int() or a dictionary of allowed operations.


def insert_rows(cursor, rows):
    sql = "INSERT INTO fruit VALUES "
    for row in rows:
        sql += f"('{row}'),"
    cursor.execute(sql)
#                  ^^^ eval-of-input: `row` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.


def filter_by(cursor, name):
    query = "SELECT * FROM fruit WHERE 1 = 1"
    if name:
        query += " AND name = '" + name + "'"
    cursor.execute(query)
#                  ^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.


def placeholders_are_fine(cursor, name, values):
    query = "SELECT * FROM fruit WHERE 1 = 1"
    if name:
        query += " AND name = ?"
    query += " LIMIT %d" % len(values)
    cursor.execute(query, (name,))


def unpickled(request, sock, path):
    import pickle

    first = pickle.loads(request.data)
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `pickle.loads` runs whatever functions the bytes name, so whoever sends them can read files, delete them or start programs. Send JSON, or check a signature with hmac before you load.
    data = sock.recv(4096)
    second = pickle.loads(data)
#            ^^^^^^^^^^^^^^^^^^ eval-of-input: `pickle.loads` runs whatever functions the bytes name, so whoever sends them can read files, delete them or start programs. Send JSON, or check a signature with hmac before you load.
    with open(path, "rb") as file:
        return first, second, pickle.loads(file.read())


def grown_from_fstring(connection, term, order):
    sql = f"SELECT * FROM fruit WHERE name LIKE '%{term}%'"
    sql += " ORDER BY " + order
    return connection.execute(sql)
#                             ^^^ eval-of-input: `term` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.


def through_text(session, name):
    from sqlalchemy import text

    session.execute(text(f"SELECT * FROM fruit WHERE name = '{name}'"))
#                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    session.execute(text("SELECT * FROM fruit WHERE name = :name"), {"name": name})


import os
import subprocess

import yaml


def in_a_shell(host, path, name):
    subprocess.run(f"ping -c 1 {host}", shell=True, check=True)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `host` becomes part of a command line for the shell, so a value such as `; rm -rf .` runs as a command of its own. Pass a list without a shell: `subprocess.run(["program", value])`.
    os.system("rm -r " + path)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `path` becomes part of a command line for the shell, so a value such as `; rm -rf .` runs as a command of its own. Pass a list without a shell: `subprocess.run(["program", value])`.
    command = "grep %s /etc/hosts" % name
    output = subprocess.check_output(command, shell=True)
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of a command line for the shell, so a value such as `; rm -rf .` runs as a command of its own. Pass a list without a shell: `subprocess.run(["program", value])`.
    with os.popen("ls {}".format(path)) as pipe:
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `path` becomes part of a command line for the shell, so a value such as `; rm -rf .` runs as a command of its own. Pass a list without a shell: `subprocess.run(["program", value])`.
        return output, pipe.read(), subprocess.getoutput(f"cat {name}")
#                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of a command line for the shell, so a value such as `; rm -rf .` runs as a command of its own. Pass a list without a shell: `subprocess.run(["program", value])`.


def commands_are_fine(host, path, count):
    import shlex
    import sys

    subprocess.run(["ping", "-c", "1", host], check=True)
    subprocess.run(f"ping -c 1 {host}".split(), check=True)
    subprocess.run("ls | wc -l", shell=True, check=True)
    subprocess.run(f"ls {shlex.quote(path)}", shell=True, check=True)
    os.system(f"{sys.executable} -m pip --version")
    os.system("sleep %d" % int(count))
    os.system("clear")
    for tool in ("ruff", "mypy"):
        os.system(f"{tool} --version")


def from_yaml(handle, text):
    first = yaml.load(handle)
#           ^^^^^^^^^^^^^^^^^ eval-of-input: `yaml.load` without a loader raises TypeError since PyYAML 6, and before 5.1 it makes whatever objects the text names, by calling functions, so whoever writes the text can run code. Use yaml.safe_load.
    second = yaml.load(text, Loader=yaml.UnsafeLoader)
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `yaml.load` with this loader makes whatever objects the text names, by calling functions, so whoever writes the text can run code. Use yaml.safe_load.
    third = yaml.load(text, yaml.Loader)
#           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `yaml.load` with this loader makes whatever objects the text names, by calling functions, so whoever writes the text can run code. Use yaml.safe_load.
    return first, second, third, yaml.unsafe_load(text)
#                                ^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `yaml.unsafe_load` makes whatever objects the text names, by calling functions, so whoever writes the text can run code. Use yaml.safe_load.


def safe_yaml_is_fine(text):
    return yaml.safe_load(text), yaml.load(text, Loader=yaml.SafeLoader), yaml.load(text, yaml.CSafeLoader)


COLUMNS = {"name": "full_name", "age": "years"}
SORTS = ("name", "age")


def chosen_from_a_list_is_fine(cursor, column, sort, newest):
    if sort not in SORTS:
        raise ValueError(sort)
    cursor.execute(f"SELECT * FROM fruit ORDER BY {sort}")
    cursor.execute(f"SELECT * FROM fruit ORDER BY {COLUMNS[column]}")
    if column in COLUMNS:
        cursor.execute("SELECT " + column + " FROM fruit")
    direction = "DESC" if newest else "ASC"
    cursor.execute(f"SELECT * FROM fruit ORDER BY name {direction}")
    for table in ("fruit", "trees"):
        cursor.execute(f"DELETE FROM {table}")


def numbers_by_format_are_fine(cursor, page, host):
    cursor.execute(f"SELECT * FROM fruit LIMIT {page:d} OFFSET {page:03d}")
    os.system(f"sleep {page:.1f}")


def not_in_the_list(cursor, column, sort):
    if sort not in SORTS:
        print("unusual", sort)
    cursor.execute(f"SELECT * FROM fruit ORDER BY {sort}")
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `sort` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.


def quoted_by_dictionary_is_fine(cursor, ops, name):
    parameters = {"name": ops.quote_name(name)}
    cursor.execute("DROP DATABASE %(name)s" % parameters)
    cursor.execute("CREATE DATABASE %(name)s" % {"name": ops.quote_name(name), "size": 3})
    table = ops.quote_name(name)
    cursor.execute("SELECT COUNT(*) FROM %s" % table)
    cursor.execute("INSERT INTO %s (%s) VALUES (1)" % (table, ", ".join(ops.quote_name(c) for c in name)))
    for found in ops.tables(cursor):
        cursor.execute("SELECT * FROM `%s`" % found)


def named_by_dictionary(cursor, name):
    cursor.execute("SELECT * FROM fruit WHERE name = '%(name)s'" % {"name": name})
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    cursor.execute("SELECT * FROM `%s`" % name)
#                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so whoever chooses it can change the statement (SQL injection). The name of a table cannot be passed separately: take it from a fixed set of names.


def own_text_is_fine():
    for key in ("left", "right"):
        exec(f"{key.upper()} = object()")


class Debugger:
    def run(self, command, globals=None, locals=None):
        exec(command, globals, locals)

    def evaluate_is_fine(self, text, frame, module):
        exec(compile(text, "<debugger>", "single"), module.__dict__)
        return eval(text, frame.f_globals, frame.f_locals)

    def load_is_fine(self, module):
        code = self.get_code(module.__name__)
        exec(code, {"__name__": module.__name__})

    def make_setter_is_fine(self, attribute):
        namespace = {}
        exec("def setter(obj, value):\n    obj.%s = value" % attribute, namespace)
        return namespace["setter"]


def compiled_input(namespace):
    exec(compile(input(), "<input>", "exec"), namespace)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning eval-of-input: `exec` runs whatever Python code the text contains, so the person who types it can read files, delete them or start programs. Call a function, or look one up in a dictionary, instead.
    exec(f"result = {input()}", namespace)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning eval-of-input: `exec` runs whatever Python code the text contains, so the person who types it can read files, delete them or start programs. Call a function, or look one up in a dictionary, instead.


async def by_other_methods(connection, model, pandas, name):
    rows = await connection.fetch(f"SELECT * FROM fruit WHERE name = '{name}'")
#                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    row = await connection.fetchrow("SELECT * FROM fruit WHERE name = $1", name)
    found = model.objects.raw("SELECT * FROM fruit WHERE name = '%s'" % name)
#                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    table = pandas.read_sql(f"SELECT * FROM fruit WHERE name = '{name}'", connection)
#                           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `name` becomes part of the SQL text, so a value with a quote in it changes the statement (SQL injection). Pass it separately: `execute("… WHERE name = ?", (value,))`.
    return rows, row, found, table, connection.fetch(f"page {name}")


BODY = """\
def {name}(self):
    return self.{attribute}
"""


def make_getter_is_fine(name, attribute):
    namespace = {}
    if attribute:
        source = BODY.format(name=name, attribute=attribute)
    else:
        source = "def %s(self):\n    return None" % name
    exec(source, namespace)
    return namespace[name]


def run_what_comes(name, text):
    namespace = {}
    if name:
        source = "def f():\n    return 1"
    else:
        source = text
    exec(source, namespace)
#   ^^^^^^^^^^^^^^^^^^^^^^^ eval-of-input: `exec` runs whatever Python code the text contains, so whoever can influence it can read files, delete them or start programs. Call a function, or look one up in a dictionary, instead.
    return namespace


def start_up_file_is_fine(namespace):
    path = os.environ.get("PYTHONSTARTUP")
    with open(path, encoding="utf-8") as file:
        eval(compile(file.read(), path, "exec"), namespace)
