# file: weather.py
import time
from time import sleep
from client import fetch
import config
from config import LIMIT


def report(city):
    sleep(1)
    return fetch(city)[:LIMIT]


def wait():
    time.sleep(1)
    return config.LIMIT


# file: client.py
import urllib.request


def fetch(city):
    return urllib.request.urlopen(city).read()


# file: config.py
LIMIT = 3


# file: unused.py
from client import fetch

__all__ = ["fetch"]


# file: plain.py
import client


def show(city):
    return client.fetch(city)


# file: tests/test_weather.py
from unittest.mock import patch
from unittest import mock

import weather


@patch("weather.fetch")
def test_decorated(fetch):
    fetch.return_value = "sunny"
    assert weather.report("Oslo") == "sun"


@patch("weather.fetch")
def test_right(fetch):
    fetch.return_value = "sunny"
    assert weather.report("Oslo") == "sun"


def test_with():
    with mock.patch("weather.fetch", return_value="rain"):
        assert weather.report("Rome") == "rai"


def test_fixture(mocker):
    mocker.patch("weather.fetch")
    weather.report("Rome")


def test_time():
    with patch("time.sleep"):
        weather.wait()


def test_constant():
    with patch("config.LIMIT", 1):
        weather.wait()


def test_elsewhere():
    with patch("client.urllib.request.urlopen"):
        weather.report("Rome")


# file: tests/test_plain.py
from unittest.mock import patch

import plain
import weather


@patch("client.fetch")
def test_plain(fetch):
    assert plain.show("Oslo") and weather


# file: tests/test_client.py
from unittest.mock import patch

import client
import weather


@patch("client.fetch")
def test_client(fetch):
    assert client.fetch("Oslo") and weather


# file: tests/test_unused.py
from unittest.mock import patch

import unused


@patch("client.fetch")
def test_unused(fetch):
    assert unused


# file: tests/test_here.py
from time import sleep
from time import sleep as nap
from unittest.mock import patch
import time


def pause():
    sleep(1)
    return True


def rest():
    nap(1)


def tick():
    time.sleep(1)


class Timer:
    def run(self):
        sleep(1)


@patch(f"{__name__}.sleep")
def test_called_function(sleep_mock):
    assert pause()


def test_direct():
    with patch(f"{__name__}.sleep") as fake:
        sleep(1)
        assert fake.called


def test_alias(mocker):
    mocker.patch(f"{__name__}.nap")
    rest()


def test_before(mocker):
    pause()
    mocker.patch("time.sleep")
    tick()


@patch("time.sleep")
def test_module(fake):
    tick()
    time.sleep(1)


@patch(f"{__name__}.sleep")
def test_right(fake):
    pause()


@patch("tests.test_here.sleep")
def test_also_right(fake):
    pause()


@patch("time.sleep")
def test_method(fake):
    Timer().run()


@patch.object(time, "sleep")
def test_object(fake):
    tick()


def test_not_patched():
    target = "time.sleep"
    with patch(target):
        tick()
    sleep(0)
