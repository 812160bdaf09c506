"""A store's own files become facts, and facts become figures.

**Facts** are what is kept of a file: one row for each order, customer, answer to a question, ticket or day of
visits, typed, in columns (Parquet), without a name, e-mail, phone number or address. Whoever bought is a keyed
hash: `salt`, a secret of the planner, goes in, so that nobody can try addresses out; the same person has the same
number in every file.

**Keys.** Each fact has one, so that facts can be put together in any order and twice:
1. An id in the file (order name, ticket or response id) is the key. Of two with the same key the later state counts
   (`updated`, then more refunded, then whatever sorts last), whichever file or row came first. So splitting a file,
   turning its rows about or bringing it in again changes nothing, and next week's export brings what changed.
2. Without an id, a row with a time of day or a person is told by a hash of what is kept of it: equal rows are one.
3. With neither (a bare column of scores) it is the file's fingerprint and the row: the same file twice is one, two
files
   are two. A note says so, because overlapping files would count twice.

**Exactness.** Money is kept in ten-thousandths, scores in hundredths, times in seconds: whole numbers, whose sums
do not depend on the order of rows.

**Figures** are pure functions of the facts of all files and the choices. Nothing is added up when a file comes in.

Reading runs in a process of its own with limited memory and time (`worker`); `door` is how the rest of the planner
asks.
"""
