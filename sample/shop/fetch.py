"""Stock levels, asked from all suppliers at once."""

import asyncio
import json
import logging
import time
import urllib.request

logger = logging.getLogger(__name__)

ATTEMPTS = 3
cache = {}


def download(url):
    """The parsed answer of a supplier, or an empty dict when there is none."""
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return json.load(response)
    except:
        logger.warning("no answer from %s", url)
        return {}


def cached_stock(path):
    """What was written down yesterday."""
    try:
        with open(path, encoding="utf-8") as file:
            cache.update(json.load(file))
    except Exception:
        pass
    return cache


async def stock_of(supplier):
    """Article number to quantity; asks again while the supplier is busy."""
    for attempt in range(ATTEMPTS):
        answer = await asyncio.to_thread(download, supplier["url"])
        if answer.get("status") != "busy":
            return answer.get("stock", {})
        time.sleep(2**attempt)
    return {}


async def save_stock(path, stock):
    """Write the stock down for tomorrow."""
    text = json.dumps(stock, indent=2)
    await asyncio.to_thread(path.write_text, text, encoding="utf-8")


async def refresh(suppliers, path):
    """Ask all suppliers, add their answers up, and keep the result."""
    stock = {}
    for answer in await asyncio.gather(*map(stock_of, suppliers)):
        for article, quantity in answer.items():
            stock[article] = stock.get(article, 0) + quantity
    save_stock(path, stock)
    return stock
