import unittest
from unittest import mock
from unittest.mock import AsyncMock, MagicMock, Mock, patch


def test_called_as_if_it_asserted():
    send = Mock()
    send("hello")
    send.assert_called_once()
    send.assert_called_with("hello")
    send.assert_called_once_with("hello")
    send.assert_has_calls([mock.call("hello")])
    send.assert_not_called()
    send.assert_called_with("hello")


def test_asserted_attribute():
    mailer = MagicMock()
    mailer.send("a")
    mailer.send.assert_called_once()
    mailer.send.assert_called_with("a")
    assert mailer.send.called_once_with("b"), "sent"
    mailer.send.assert_called()


def test_misspelt_prefix():
    send = mock.Mock()
    send.assert_called_once()
    send.assert_called_with("hello")
    send.assert_called_once_with("hello")


@patch("shop.mail.send")
def test_patched(send):
    send.assert_called_once_with("hello")


class TestMailer(unittest.TestCase):
    def setUp(self):
        self.mailer = Mock()

    def test_attribute(self):
        self.mailer.send.assert_called_once_with("a")

    def test_with_block(self):
        with patch("shop.mail.send") as send:
            send.assert_called_with("a")


async def test_async(mock_client):
    client = AsyncMock()
    await client()
    client.assert_awaited_once()
    mock_client.get.assert_called_with("/")


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
    send.assert_called_once_with("a")


class TestSaving:
    @patch("mod.save")
    def test_save(self, save):
        save(1)
        self.assertTrue(save.called_once_with(1))
        self.assertTrue(save.called)
