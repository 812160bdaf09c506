"""The currencies one may choose from."""

CURRENCIES = tuple(
    "EUR USD GBP CHF SEK NOK DKK PLN CZK HUF RON BGN CAD AUD NZD JPY CNY INR BRL MXN ZAR TRY SGD HKD KRW".split()
)
