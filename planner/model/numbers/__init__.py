"""What a store's own data says: files as they are found, how they are read, what comes of them.

A file brought in is a `Sheet`; a `Mapping` says what its columns mean; a `DryRun` tells what would be counted and
what set aside. What is kept are facts (see `planner.intake.numbers`), and from the facts of all files and the
`Choices` come `Figure`s. None of these holds a name, an e-mail, a phone number or an address.
"""
