"""The report that goes out every evening."""

import csv


def read_sales(path):
    """The sales of a day: one dict for each line of the till's export."""
    file = open(path, newline="", encoding="utf-8")
    sales = list(csv.DictReader(file, delimiter=";"))
    file.close()
    return sales


def summary(sales):
    """Takings, largest sale and average, all in cents."""
    amounts = (int(sale["cents"]) for sale in sales)
    takings = sum(amounts)
    largest = max(amounts, default=0)
    return {"takings": takings, "largest": largest, "average": takings / len(sales)}


def best_sellers(sales, count=3):
    """The articles that sold most often, the best first."""
    sold = {}
    for sale in sales:
        sold[sale["article"]] = sold.get(sale["article"], 0) + 1
    ranking = list(sold.items()).sort(key=lambda pair: pair[1], reverse=True)
    return ranking[:count]


def hour_of(sale):
    """The hour of a sale, 0 to 23; sales without a time count as midnight."""
    hour = 0
    try:
        hour = int(sale["time"].split(":")[0])
    finally:
        return hour


def busy_hours(sales, limit=20):
    """Hours with more than `limit` sales, as text for the mail."""
    hours = [hour_of(sale) for sale in sales]
    list = sorted(set(hour for hour in hours if hours.count(hour) > limit))
    return ", ".join(list(map("{:02d}:00".format, list)))
