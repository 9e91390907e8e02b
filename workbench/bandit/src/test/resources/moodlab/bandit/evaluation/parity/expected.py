#!/usr/bin/env python3
"""Expected numbers for ParityTest, from the formulas of workbench/bandit/estimators.md and the standard library alone.

    python3 expected.py log        writes rounds.csv and lists.csv anew (fixed seed)
    python3 expected.py            reads them and writes expected.csv

Nothing here was taken from Moodlab's code: lists are summed over all permutations, Student's quantile is found by
integrating the density, the ridge is solved by Gaussian elimination.
"""
import csv
import itertools
import math
import random
import sys

ACTIONS, ROUNDS, LISTS, LENGTH = 5, 240, 80, 3


def simplex(rng, power=1.0):
    raw = [rng.random() ** power + 0.02 for _ in range(ACTIONS)]
    return [x / sum(raw) for x in raw]


def join(values):
    return ";".join(repr(v) for v in values)


def write_log():
    rng = random.Random(20260105)
    with open("rounds.csv", "w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["unit", "action", "propensity", "reward", "policy", "predicted", "robust", "x"])
        for t in range(ROUNDS):
            logged, policy = simplex(rng), simplex(rng, 3)
            if t % 10 == 0:
                policy = [0.0] * ACTIONS
                policy[rng.randrange(ACTIONS)] = 1.0
            action = rng.choices(range(ACTIONS), logged)[0]
            q = [rng.random() for _ in range(ACTIONS)]
            reward = rng.choice([0.0, 1.0]) if t % 3 else rng.random()
            robust = [rng.random() for _ in range(ACTIONS)]
            x = [1.0, rng.uniform(-1, 1), rng.uniform(-1, 1) if t % 4 else 0.0]
            rows.writerow(["P-%02d" % (t // 16), action, repr(logged[action]), repr(reward), join(policy), join(q),
                           join(robust), join(x)])
    with open("lists.csv", "w", newline="") as out:
        rows = csv.writer(out)
        rows.writerow(["unit", "list", "logged", "policy", "rewards", "predicted"])
        for t in range(LISTS):
            logged, policy = simplex(rng), simplex(rng, 2)
            left, drawn = list(range(ACTIONS)), []
            for _ in range(LENGTH):
                drawn.append(rng.choices(left, [logged[a] for a in left])[0])
                left.remove(drawn[-1])
            rewards = [0.0] * LENGTH
            rewards[rng.randrange(LENGTH)] = rng.random()
            rows.writerow(["P-%02d" % (t // 10), ";".join(map(str, drawn)), join(logged), join(policy), join(rewards),
                           join([rng.random() for _ in range(ACTIONS)])])


def numbers(text):
    return [float(x) for x in text.split(";")]


def mean(values):
    return math.fsum(values) / len(values)


def t_quantile(share, df):
    log_c = math.lgamma((df + 1) / 2) - math.lgamma(df / 2) - 0.5 * math.log(df * math.pi)

    def density(x):
        return math.exp(log_c - (df + 1) / 2 * math.log1p(x * x / df))

    def below(x):  # Simpson from 0
        n = 2000
        h = x / n
        return 0.5 + h / 3 * math.fsum(
            density(i * h) * (1 if i in (0, n) else 4 if i % 2 else 2) for i in range(n + 1))

    low, high = 0.0, 50.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < share else (low, middle)
    return high


def student(units, parts):
    """parts: for each quotient the list of (numerator, denominator) by round."""
    names = sorted(set(units))
    moves = dict.fromkeys(names, 0.0)
    value = 0.0
    for pairs in parts:
        below = math.fsum(b for _, b in pairs)
        ratio = math.fsum(a for a, _ in pairs) / below
        value += ratio
        for unit, (a, b) in zip(units, pairs):
            moves[unit] += (a - ratio * b) / below
    n = len(names)
    half = math.sqrt(math.fsum(m * m for m in moves.values()) * n / (n - 1)) * t_quantile(0.975, n - 1)
    return value, value - half, value + half


def bernstein(values, width, delta=0.05):
    n, m = len(values), mean(values)
    variance = math.fsum((a - b) ** 2 for a, b in itertools.combinations(values, 2)) / (n * (n - 1))
    log = math.log(4 / delta)
    half = math.sqrt(2 * variance * log / n) + 7 * width * log / (3 * (n - 1))
    return m - half, m + half


def wealth_end(values, alpha, scale):
    """How far the sum may lead before the mixture of twelve bets is worth 1/alpha."""
    squares, total = 0.0, 0.0
    for i, x in enumerate(values):
        guess = min(1.0, max(0.0, (total + 0.5) / (i + 1)))
        squares += ((x - guess) / scale) ** 2
        total += x
    bets = [2.0 ** -(k + 0.5) for k in range(12)]

    def wealth(lead):
        return math.fsum(math.exp(min(700, b * lead + (math.log(1 - b) + b) * squares)) for b in bets) / 12

    low, high = 0.0, 1e6
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if wealth(middle) < 1 / alpha else (low, middle)
    return scale * high / len(values), total / len(values)


def solve(matrix, right):
    n = len(right)
    rows = [list(matrix[i]) + [right[i]] for i in range(n)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r in range(n):
            if r != i:
                f = rows[r][i] / rows[i][i]
                rows[r] = [a - f * b for a, b in zip(rows[r], rows[i])]
    return [rows[i][n] / rows[i][i] for i in range(n)]


def listed(weights, prefix):
    p, left = 1.0, 1.0
    for a in prefix:
        p *= weights[a] / left
        left -= weights[a]
    return p


def marginal(weights, song, position):
    return math.fsum(listed(weights, order[:position])
                     for order in set(o[:position] for o in itertools.permutations(range(ACTIONS)))
                     if order[position - 1] == song)


def main():
    out = []
    units, w, r, q, dm, robust_q, robust_dm, sure, gram = [], [], [], [], [], [], [], [], []
    for row in csv.DictReader(open("rounds.csv")):
        a, p = int(row["action"]), float(row["propensity"])
        policy, predicted, robust = numbers(row["policy"]), numbers(row["predicted"]), numbers(row["robust"])
        units.append(row["unit"])
        w.append(policy[a] / p)
        r.append(float(row["reward"]))
        q.append(predicted[a])
        dm.append(math.fsum(x * y for x, y in zip(policy, predicted)))
        robust_q.append(robust[a])
        robust_dm.append(math.fsum(x * y for x, y in zip(policy, robust)))
        sure.append(1.0 if policy[a] == 1 else 0.0)
        gram.append((numbers(row["x"]), float(row["reward"]), policy[a] * (1 - p) / p ** 2))
    n = len(w)

    def simple(values):
        return [[(v, 1.0) for v in values]]

    ips = [x * y for x, y in zip(w, r)]
    dr = [d + x * (y - z) for d, x, y, z in zip(dm, w, r, q)]

    def shrunk_ips(change):
        return [change(x) * y for x, y in zip(w, r)]

    def shrunk_dr(change):
        return [d + change(x) * (y - z) for d, x, y, z in zip(dm, w, r, q)]

    def clip(m):
        return lambda x: min(x, m)

    def switch(m):
        return lambda x: x if x <= m else 0.0

    def optimistic(m):
        return lambda x: x if math.isinf(m) else m * x / (x * x + m)

    def power(s):
        return lambda x: 0.0 if x == 0 else x / (1 - s + s * x)

    cases = {
        "ips": simple(ips),
        "snips": [list(zip(ips, w))],
        "dm": simple(dm),
        "dr": simple(dr),
        "sndr": [[(v, 1.0) for v in dm], [(x * (y - z), x) for x, y, z in zip(w, r, q)]],
        "mrdr": simple([d + x * (y - z) for d, x, y, z in zip(robust_dm, w, r, robust_q)]),
        "replay": [[(s * y, s) for s, y in zip(sure, r)]],
        "clipped-ips": simple(shrunk_ips(clip(2))),
        "switch-dr": simple(shrunk_dr(switch(2))),
        "dros": simple(shrunk_dr(optimistic(5))),
        "sg-ips": simple(shrunk_ips(power(0.1))),
        "sg-dr": simple(shrunk_dr(power(0.1))),
    }
    for name, parts in cases.items():
        value, low, high = student(units, parts)
        out += [(name, value), (name + ".student.low", low), (name + ".student.high", high)]

    most = 20.0
    for name, values, width in (("ips", ips, most), ("dr", dr, 1 + 2 * most)):
        low, high = bernstein(values, width)
        out += [(name + ".bernstein.low", low), (name + ".bernstein.high", high)]
    half, m = wealth_end(ips, 0.025, 1.0)
    out.append(("ips.sequence.low", max(0.0, m - half)))
    bounded, m = wealth_end(ips, 0.0125, most)
    mirrored, other = wealth_end([x * (1 - y) for x, y in zip(w, r)], 0.0125, 1.0)
    out.append(("ips.sequence.high", min(1.0, m + bounded, 1 - (other - mirrored))))
    half, m = wealth_end(dr, 0.025, 1 + most)
    out.append(("dr.sequence.low", max(0.0, m - half)))
    half, m = wealth_end(dr, 0.025, 1 + most)
    out.append(("dr.sequence.high", min(1.0, m + half)))

    slack = math.sqrt(2 * mean([x * x for x in w]) * math.log(40) / n) + 2 * max(w) * math.log(40) / (3 * n)
    weights = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, math.inf]
    quantile = t_quantile(0.95, n - 1)
    shares = [1, 0.5, 0.2, 0.1, 0.05, 0.02, 0.01, 0.001, 0]
    for name, settings, make, whole in (
            ("clipped-ips", weights, lambda s: shrunk_ips(clip(s)), ips),
            ("switch-dr", weights, lambda s: shrunk_dr(switch(s)), dr),
            ("dros", weights, lambda s: shrunk_dr(optimistic(s)), dr),
            ("sg-ips", shares, lambda s: shrunk_ips(power(s)), ips),
            ("sg-dr", shares, lambda s: shrunk_dr(power(s)), dr)):
        def bound(setting):
            parts = make(setting)
            m = mean(parts)
            variance = mean([(v - m) ** 2 for v in parts])
            bias = abs(mean([a - b for a, b in zip(whole, parts)])) + slack
            return variance / n + bias * bias
        best = min(settings, key=bound)
        out.append((name + ".tuned", mean(make(best))))

        def noise(setting):
            parts = make(setting)
            m = mean(parts)
            return quantile * math.sqrt(math.fsum((v - m) ** 2 for v in parts) / (n - 1) / n)
        noisiest = sorted(settings, key=noise, reverse=True)
        chosen = noisiest[0]
        for i in range(1, len(noisiest)):
            one = noisiest[i]
            if any(abs(mean(make(j)) - mean(make(one))) > noise(one) + (math.sqrt(6) - 1) * noise(j)
                   for j in noisiest[:i]):
                break
            chosen = one
        out.append((name + ".slope", mean(make(chosen))))

    for name, weigh in (("ridge", lambda g: 1.0), ("ridge.mrdr", lambda g: g[2])):
        d = len(gram[0][0])
        a = [[math.fsum(weigh(g) * g[0][i] * g[0][j] for g in gram) + ((1e-9 if i == 0 else 1.0) if i == j else 0.0)
              for j in range(d)] for i in range(d)]
        b = [math.fsum(weigh(g) * g[0][i] * g[1] for g in gram) for i in range(d)]
        out += [("%s.%d" % (name, i), v) for i, v in enumerate(solve(a, b))]

    names = {"sips": [], "iips": [], "rips": [], "cascade-dr": []}
    units = []
    for row in csv.DictReader(open("lists.csv")):
        drawn = [int(a) for a in row["list"].split(";")]
        logged, policy = numbers(row["logged"]), numbers(row["policy"])
        rewards, predicted = numbers(row["rewards"]), numbers(row["predicted"])
        units.append(row["unit"])
        ratio = [listed(policy, drawn[:k]) / listed(logged, drawn[:k]) for k in range(LENGTH + 1)]
        names["sips"].append(ratio[LENGTH] * math.fsum(rewards))
        names["rips"].append(math.fsum(ratio[k + 1] * rewards[k] for k in range(LENGTH)))
        names["iips"].append(math.fsum(
            marginal(policy, drawn[k], k + 1) / marginal(logged, drawn[k], k + 1) * rewards[k] for k in range(LENGTH)))
        total = 0.0
        for k in range(LENGTH):
            left = [a for a in range(ACTIONS) if a not in drawn[:k]]
            mass = math.fsum(policy[a] for a in left)
            expected = math.fsum(policy[a] / mass * predicted[a] for a in left)
            total += ratio[k + 1] * (rewards[k] - predicted[drawn[k]]) + ratio[k] * expected
        names["cascade-dr"].append(total)
    for name, values in names.items():
        value, low, high = student(units, simple(values))
        out += [(name, value), (name + ".student.low", low), (name + ".student.high", high)]

    with open("expected.csv", "w", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["what", "value"])
        rows.writerows((name, repr(value)) for name, value in out)


if __name__ == "__main__":
    if sys.argv[1:] == ["log"]:
        write_log()
    else:
        main()
