import unittest
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, patch


def test_called_as_if_it_asserted():
    send = Mock()
    send("hello")
    send.called_once()
#        ^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_once`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_called_once(…)`.
    send.called_with("hello")
#        ^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_with`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_called_with(…)`.
    send.called_once_with("hello")
#        ^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_once_with`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_called_once_with(…)`.
    send.has_calls([mock.call("hello")])
#        ^^^^^^^^^ misspelt-mock-assert: Mocks have no `has_calls`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_has_calls(…)`.
    send.not_called()
#        ^^^^^^^^^^ misspelt-mock-assert: Mocks have no `not_called`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_not_called(…)`.
    send.was_called_with("hello")
#        ^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `was_called_with`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_called_with(…)`.


def test_asserted_attribute():
    mailer = MagicMock()
    mailer.send("a")
    assert mailer.send.called_once
#                      ^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_once`, so a mock makes an attribute of that name, and this assert is always true (since 3.12 some such names raise). Write `mailer.send.assert_called_once(…)`.
    assert mailer.send.called_with("a")
#                      ^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_with`, so a mock makes an attribute of that name, and this assert is always true (since 3.12 some such names raise). Write `mailer.send.assert_called_with(…)`.
    assert mailer.send.called_once_with("b"), "sent"
#                      ^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_once_with`, so a mock makes an attribute of that name, and this assert is always true (since 3.12 some such names raise). Write `mailer.send.assert_called_once_with(…)`.
    assert mailer.send.has_been_called()
#                      ^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `has_been_called`, so a mock makes an attribute of that name, and this assert is always true (since 3.12 some such names raise). Write `mailer.send.assert_called(…)`.


def test_misspelt_prefix():
    send = mock.Mock()
    send.assert_called_onec()
#        ^^^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `assert_called_onec`, so this line raises AttributeError instead of checking the call. Write `send.assert_called_once(…)`.
    send.asert_called_with("hello")
#        ^^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `asert_called_with`, so this line raises AttributeError instead of checking the call. Write `send.assert_called_with(…)`.
    send.assert_called_once_wiht("hello")
#        ^^^^^^^^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `assert_called_once_wiht`, so this line raises AttributeError instead of checking the call. Write `send.assert_called_once_with(…)`.


@patch("shop.mail.send")
def test_patched(send):
    send.called_once_with("hello")
#        ^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_once_with`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_called_once_with(…)`.


class TestMailer(unittest.TestCase):
    def setUp(self):
        self.mailer = Mock()

    def test_attribute(self):
        self.mailer.send.called_once_with("a")
#                        ^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_once_with`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `self.mailer.send.assert_called_once_with(…)`.

    def test_with_block(self):
        with patch("shop.mail.send") as send:
            send.called_with("a")
#                ^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_with`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_called_with(…)`.


async def test_async(mock_client):
    client = AsyncMock()
    await client()
    client.awaited_once()
#          ^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `awaited_once`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `client.assert_awaited_once(…)`.
    mock_client.get.called_with("/")
#                   ^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_with`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `mock_client.get.assert_called_with(…)`.


def test_real_asserts_are_fine():
    send = Mock()
    send("hello")
    send.assert_called_once()
    send.assert_called_with("hello")
    send.assert_called_once_with("hello")
    send.assert_has_calls([mock.call("hello")])
    send.other.assert_not_called()


def test_attributes_are_fine():
    send = Mock()
    assert not send.called
    assert send.called is False
    send("hello")
    assert send.called
    assert send.call_count == 1
    assert send.call_args == mock.call("hello")
    assert send.call_args_list
    print(send.mock_calls, send.method_calls)


def test_other_objects_are_fine(phone, history):
    phone.called_with("Ada")
    assert history.not_called()
    phone.has_calls()


def test_configured_is_fine():
    send = Mock()
    send.called_once = True
    result = send.has_calls()
    assert result is not None
    send.recall()
    send.callback("a")


def test_expected_error_is_fine(case):
    send = Mock()
    with case.assertRaises(AttributeError):
        send.assert_called_onec()


def test_with_the_fixture(mocker):
    send = mocker.patch("shop.send")
    order()
    send.called_once_with("a")
#        ^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_once_with`, so a mock makes a method of that name, and nothing is checked (since 3.12 some such names raise). Write `send.assert_called_once_with(…)`.


class TestSaving:
    @patch("mod.save")
    def test_save(self, save):
        save(1)
        self.assertTrue(save.called_once_with(1))
#                            ^^^^^^^^^^^^^^^^ misspelt-mock-assert: Mocks have no `called_once_with`, so a mock makes an attribute of that name, and this assert is always true (since 3.12 some such names raise). Write `save.assert_called_once_with(…)`.
        self.assertTrue(save.called)
