"""Write the small data files that lessons use: python3 scripts/datasets.py [folder]. Same seed, same bytes."""

import csv
import json
import random
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path

SEED = 20260801
START = datetime(2026, 8, 1, 6, 0, tzinfo=timezone.utc)

PRODUCTS = [
    ("Filter coffee", "1.90"),
    ("Flat white", "3.40"),
    ("Matcha, iced", "4.20"),
    ("Crème brûlée", "5.60"),
    ('Baguette "Nord"', "2.80"),
    ("Rye bread", "3.10"),
]
CITIES = ["Łódź", "Zürich", "São Paulo", "Oslo", "Kraków"]
PATHS = ["/", "/menu", "/orders", "/orders/17", "/login", "/static/app.js", "/api/stock"]
AGENTS = ["Firefox/142.0", "Chrome/140.0", "curl/8.9.1", "okhttp/5.1"]


def orders(rng, path):
    """One sale per row; prices are decimal text, some notes hold commas, quotes and line breaks."""
    notes = ["", "", "", "no sugar", "gift, please wrap", 'say "hello"', "ring twice\nback door"]
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["order_id", "placed_at", "city", "product", "quantity", "unit_price", "note"])
        placed = START
        for number in range(1, 181):
            placed += timedelta(minutes=rng.randint(1, 40))
            product, price = rng.choice(PRODUCTS)
            out.writerow(
                [f"A{number:04}", placed.isoformat(), rng.choice(CITIES), product, rng.randint(1, 6), price,
                 rng.choice(notes)]
            )


def stations(rng, path):
    """Weather stations with hourly readings; null is a reading that did not arrive."""
    out = []
    for number, city in enumerate(CITIES, 1):
        base = rng.uniform(12, 24)
        readings = []
        for hour in range(24):
            value = round(base + 6 * (1 - abs(hour - 14) / 14) + rng.uniform(-1, 1), 1)
            readings.append({"at": (START + timedelta(hours=hour)).isoformat(),
                             "celsius": None if rng.random() < 0.06 else value})
        out.append({"id": f"WX-{number:02}", "city": city, "altitude_m": rng.randint(5, 900), "readings": readings})
    path.write_text(json.dumps(out, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def tickets(rng, path):
    """Support tickets, one JSON object per line; the optional key "closed" is missing while a ticket is open."""
    subjects = ["Cannot sign in", "Invoice is wrong", "Slow page", "Change my address", "App closes itself"]
    with path.open("w", encoding="utf-8", newline="\n") as file:
        opened = START
        for number in range(501, 561):
            opened += timedelta(minutes=rng.randint(5, 90))
            ticket = {"id": number, "opened": opened.isoformat(), "subject": rng.choice(subjects),
                      "priority": rng.choice(["low", "normal", "normal", "high"]),
                      "tags": sorted(rng.sample(["web", "mobile", "billing", "login"], rng.randint(0, 2)))}
            if rng.random() < 0.7:
                ticket["closed"] = (opened + timedelta(hours=rng.randint(1, 70))).isoformat()
            file.write(json.dumps(ticket) + "\n")


def access_log(rng, path):
    """A web server's log: address, time, request, status, bytes (or -), agent, milliseconds; one line in 60 is broken."""
    lines = []
    at = START
    for number in range(1, 181):
        at += timedelta(seconds=rng.randint(0, 45))
        status = rng.choices([200, 304, 404, 500, 302], [80, 8, 7, 3, 2])[0]
        size = "-" if status in (304, 302) else str(rng.randint(120, 48000))
        method = "POST" if rng.random() < 0.15 else "GET"
        millis = int(rng.lognormvariate(3.4, 0.8))
        line = (f'10.0.{rng.randint(0, 3)}.{rng.randint(1, 40)} - - [{at:%d/%b/%Y:%H:%M:%S +0000}] '
                f'"{method} {rng.choice(PATHS)} HTTP/1.1" {status} {size} "{rng.choice(AGENTS)}" {millis}')
        lines.append(line[: len(line) // 2] if number % 60 == 0 else line)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def settings(path):
    """A service's settings in TOML."""
    path.write_text(
        """title = "Corner shop"
released = 2026-08-01

[server]
host = "0.0.0.0"
port = 8080
timeout_s = 2.5
debug = false

[limits]
orders_per_minute = 120
countries = ["NO", "PL", "CH", "BR"]

[[printer]]
name = "front"
address = "10.0.0.21"

[[printer]]
name = "kitchen"
address = "10.0.0.22"
""",
        encoding="utf-8",
        newline="\n",
    )


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    for write, name in [(orders, "orders.csv"), (stations, "stations.json"), (tickets, "tickets.jsonl"),
                        (access_log, "access.log")]:
        write(random.Random(f"{SEED} {name}"), folder / name)
    settings(folder / "settings.toml")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent.parent / "content" / "data")
