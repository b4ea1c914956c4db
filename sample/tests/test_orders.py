from shop.orders import Cart, Customer


def test_total_counts_quantities():
    cart = Cart(Customer("ida@example.org"))
    cart.add("tea", 2)
    cart.add("cup")
    assert (cart.total({"tea": 4, "cup": 7}) == 15, "two teas and a cup")
