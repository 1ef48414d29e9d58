"""64 networks to a word: adding rows of words as columns of bits, and counting what comes out.

Written for any array library whose functions take `out=`; `xor`, `both` and `either` are its bitwise operations.
"""

import numpy as np


def full_add(a, b, c):
    """Sum and carry of three numbers of one bit in each position of the words."""
    u = a ^ b
    carry = a & b
    total = u ^ c
    u &= c
    carry |= u
    return total, carry


def add_rows(rows):
    """The sum of the rows, as planes of bits, the least first: carry-save adders, all of a rank in one call."""
    planes = []
    ranked = [rows]
    while ranked:
        rank, carries = ranked, []
        while True:
            height = sum(len(r) for r in rank)
            if height <= 2:
                break
            block = rank[0]
            if len(block) < 3:
                # gather the short ends
                block = np.concatenate(rank)
                rank = [block]
            third = len(block) // 3
            total, carry = full_add(block[:third], block[third : 2 * third], block[2 * third : 3 * third])
            carries.append(carry)
            rest = block[3 * third :]
            rank = [total] + ([rest] if len(rest) else []) + rank[1:]
        block = rank[0] if len(rank) == 1 else np.concatenate(rank)
        if len(block) == 2:
            carries.append(block[:1] & block[1:])
            block = block[:1] ^ block[1:]
        planes.append(block[0])
        ranked = carries
    return planes


def add_planes(sums, planes):
    """Adds the number in `planes` to that in `sums`, in place; `sums` grows where a carry leaves it."""
    carry = None
    for p in range(max(len(sums), len(planes))):
        if p >= len(planes) and carry is None:
            return
        if p >= len(sums):
            sums.append(np.zeros_like(planes[0]))
        if p >= len(planes):
            new = sums[p] & carry
            sums[p] ^= carry
            carry = new
        elif carry is None:
            new = sums[p] & planes[p]
            sums[p] ^= planes[p]
            carry = new
        else:
            sums[p], carry = full_add(sums[p], planes[p], carry)
    if carry is not None:
        sums.append(carry)


def popcount(words):
    """How many bits are set in all the words."""
    if hasattr(np, "bitwise_count"):
        return int(np.bitwise_count(words).sum(dtype=np.int64))
    v = words - ((words >> np.uint64(1)) & np.uint64(0x5555555555555555))
    w = (v >> np.uint64(2)) & np.uint64(0x3333333333333333)
    v &= np.uint64(0x3333333333333333)
    v += w
    v += v >> np.uint64(4)
    v &= np.uint64(0x0F0F0F0F0F0F0F0F)
    v *= np.uint64(0x0101010101010101)
    v >>= np.uint64(56)
    return int(v.sum(dtype=np.int64))


def histogram(planes, width):
    """How many positions hold each of 0, .., width."""
    planes = planes[: width.bit_length()]
    if width < 32:
        return minterms(planes, width)
    narrow = width < 256
    values = np.zeros(64 * len(planes[0]), np.uint8 if narrow else np.uint16)
    for p, plane in enumerate(planes):
        bits = np.unpackbits(plane.view(np.uint8))
        if p < 8 or not narrow:
            bits = bits if narrow else bits.astype(np.uint16)
        values |= bits << np.array(p, bits.dtype)
    if not narrow:
        return np.bincount(values, minlength=width + 1)
    # two networks to an index: half the work of a histogram of bytes
    pairs = np.bincount(values.view(np.uint16), minlength=1 << 16).reshape(256, 256)
    return (pairs.sum(axis=0) + pairs.sum(axis=1))[: width + 1]


def minterms(planes, width):
    """The same by one mask and one population count a value."""
    masks = [planes[-1], ~planes[-1]]
    values = [1, 0]
    for plane in planes[-2::-1]:
        inverse = ~plane
        grown = [(v << 1 | bit, m & (plane if bit else inverse)) for v, m in zip(values, masks) for bit in (0, 1)]
        values = [v for v, _ in grown]
        masks = [m for _, m in grown]
    counts = np.zeros(width + 1, np.int64)
    for value, mask in zip(values, masks):
        if value <= width:
            counts[value] = popcount(mask)
    return counts
