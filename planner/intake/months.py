"""What months are called in the languages files come in."""

MONTHS: dict[str, int] = {
    word: number
    for number, words in enumerate((
        "jan janv januar january janvier ene enero gen gennaio",
        "feb fev fév febr févr februar february février febrero febbraio",
        "mar mär mrz märz mars march marzo maart mrt", "apr avr april avril abr abril aprile",
        "may mai mayo mag maggio mei", "jun juin juni june junio giu giugno",
        "jul juil juillet juli july julio lug luglio", "aug août aout august ago agosto augustus",
        "sep sept september septembre septiembre set settembre", "oct okt october oktober octobre octubre ott ottobre",
        "nov november novembre noviembre", "dec déc dez december dezember décembre dic diciembre dicembre",
    ), 1)
    for word in words.split()
}  # fmt: skip
