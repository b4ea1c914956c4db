# file: random.py
import random
#      ^^^^^^ shadowed-module: This file is called `random.py`, so the import finds the file itself and not the standard library's `random`: names are missing, and other programs in this folder get it too. Rename the file.


def roll():
    return random.randint(1, 6)


# file: game.py
import random
#      ^^^^^^ shadowed-module: The import finds `random.py` beside this file and not the standard library's `random`, for Python looks into the program's folder first. Rename that file.
from random import choice
import os, string
import random as again


def play(deck):
    import random
#          ^^^^^^ shadowed-module: The import finds `random.py` beside this file and not the standard library's `random`, for Python looks into the program's folder first. Rename that file.

    return random.random(), choice(deck), string, os, again


# file: email.py
from email.message import EmailMessage
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ shadowed-module: This file is called `email.py`, so the import finds the file itself and not the standard library's `email`: names are missing, and other programs in this folder get it too. Rename the file.


def send(text):
    message = EmailMessage()
    message.set_content(text)
    return message


# file: queue.py
def put(item):
    return item


# file: worker.py
from concurrent.futures import ThreadPoolExecutor
import queue.something
#      ^^^^^^^^^^^^^^^ shadowed-module: The import finds `queue.py` beside this file and not the standard library's `queue`, for Python looks into the program's folder first. Rename that file.
import asyncio


def work():
    return ThreadPoolExecutor, queue, asyncio


# file: os.py
name = "not found by anybody: Python has loaded os already"


# file: time.py
name = "never found: time is built in"


# file: clock.py
import os
import time


def now():
    return time.time(), os.name


# file: pkg/__init__.py
# file: pkg/logging.py
import logging


def get(name):
    return logging.getLogger(name)


# file: pkg/user.py
import logging
from .logging import get
from . import logging as own


def use():
    return get("x"), logging, own


# file: other/csv.py
def read():
    return []


# file: other/deep/user.py
import csv


def use():
    return csv
