import unittest
from unittest import mock
from unittest.mock import MagicMock, patch

import shop


@patch("shop.mail.send")
@patch("shop.stock.reserve")
def test_order(mock_send, mock_reserve):
#              ^^^^^^^^^ patch-argument-order: Patches are applied from the bottom up, so `mock_send` gets the mock of `reserve`, not of `send`. Name the parameters in the order of the decorators read upwards.
    mock_reserve.return_value = True
    shop.order("tea")
    mock_send.assert_called_once()


@mock.patch("shop.load_user")
@mock.patch("shop.save_user")
def test_suffix(load_user_mock, save_user_mock):
#               ^^^^^^^^^^^^^^ patch-argument-order: Patches are applied from the bottom up, so `load_user_mock` gets the mock of `save_user`, not of `load_user`. Name the parameters in the order of the decorators read upwards.
    load_user_mock.assert_called_once()
    save_user_mock.assert_not_called()


@patch.object(shop, "Basket")
@patch.object(shop, "Customer", autospec=True)
def test_objects(Basket: MagicMock, Customer):
#                ^^^^^^^^^^^^^^^^^ patch-argument-order: Patches are applied from the bottom up, so `Basket` gets the mock of `Customer`, not of `Basket`. Name the parameters in the order of the decorators read upwards.
    Basket.assert_called_once()
    Customer.assert_not_called()


class TestShop(unittest.TestCase):
    @patch("shop.a.first")
    @patch("shop.b.second")
    @patch("shop.c.third")
    def test_three(self, first, second, third):
#                        ^^^^^ patch-argument-order: Patches are applied from the bottom up, so `first` gets the mock of `third`, not of `first`. Name the parameters in the order of the decorators read upwards.
        first.assert_called_once()
        second.assert_called_once()
        third.assert_called_once()

    @patch("shop.mail.send")
    @patch("shop.stock.reserve")
    def test_right_order_is_fine(self, reserve, send):
        reserve.assert_called_once()
        send.assert_called_once()

    @patch("shop.mail.send")
    @patch("shop.stock.reserve")
    async def test_async(self, mock_send, mock_reserve):
#                              ^^^^^^^^^ patch-argument-order: Patches are applied from the bottom up, so `mock_send` gets the mock of `reserve`, not of `send`. Name the parameters in the order of the decorators read upwards.
        mock_send.assert_called_once()
        mock_reserve.assert_called_once()


@patch("shop.mail.send")
@patch("shop.stock.reserve")
def test_other_names_are_fine(first, second):
    first.assert_called_once()
    second.assert_called_once()


@patch("shop.mail.send")
@patch("shop.limit", 5)
@patch("shop.rate", new=2)
@patch("shop.stock.reserve")
def test_given_values_are_fine(mock_reserve, mock_send):
    mock_reserve.assert_called_once()
    mock_send.assert_called_once()


@patch("shop.mail.send")
@patch("shop.stock.send")
def test_same_name_is_fine(send, mock_send):
    send.assert_called_once()
    mock_send.assert_called_once()


@patch.dict("os.environ", {"A": "1"})
@patch("shop.mail.send")
def test_dict_is_fine(send):
    send.assert_called_once()


@patch("shop.mail.send")
@patch("shop.stock.reserve")
def test_star_is_fine(*mocks):
    print(mocks)


def test_with_block_is_fine():
    with patch("shop.mail.send") as send, patch("shop.stock.reserve") as reserve:
        send.assert_called_once()
        reserve.assert_called_once()


@app.route("send")
@app.route("reserve")
def other_decorators_are_fine(send, reserve):
    return send, reserve
