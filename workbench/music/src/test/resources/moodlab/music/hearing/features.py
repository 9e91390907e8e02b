"""The features of one window, computed a second time: Python's standard library alone, written from the formulas.

    python3 features.py > features.csv

FeaturesAgreeTest holds the Java extractor to these numbers. Of the patterns every tenth number is written.
"""

import cmath
import math

RATE, WINDOW, FRAME, HOP, BANDS = 22050, 264192, 2048, 512, 40
BINS = FRAME // 2 + 1
FPS = RATE / HOP


def signal():
    """Three chords with beats, a gliding tone and noise from a linear congruential generator."""
    x, state = [], 1
    for i in range(WINDOW):
        t = i / RATE
        chord = ((220.0, 277.18, 329.63), (196.0, 233.08, 293.66), (261.63, 329.63, 392.0))[int(t / 1.5) % 3]
        beat = math.exp(-6 * (t % 0.5))
        tone = sum(math.sin(2 * math.pi * f * t) + 0.3 * math.sin(4 * math.pi * f * t) for f in chord)
        glide = math.sin(2 * math.pi * (400 * t + 60 * t * t))
        state = (1664525 * state + 1013904223) % 4294967296
        noise = state / 2147483648.0 - 1
        x.append(0.1 * tone * (0.4 + 0.6 * beat) + 0.05 * glide + 0.08 * noise * beat * beat + 0.004 * noise)
    return x


def fft(x):
    n = len(x)
    a = [complex(v) for v in x]
    j = 0
    for i in range(1, n):
        bit = n >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
        if i < j:
            a[i], a[j] = a[j], a[i]
    size = 2
    while size <= n:
        half = size // 2
        w = [cmath.exp(-2j * math.pi * k / size) for k in range(half)]
        for start in range(0, n, size):
            for k in range(half):
                u, v = a[start + k], a[start + k + half] * w[k]
                a[start + k], a[start + k + half] = u + v, u - v
        size *= 2
    return [abs(v) for v in a[: n // 2 + 1]]


def mean(x):
    return math.fsum(x) / len(x)


def std(x):
    m = mean(x)
    return math.sqrt(math.fsum((v - m) ** 2 for v in x) / len(x))


def quantile(x, q):
    s = sorted(x)
    at = q * (len(s) - 1)
    low = math.floor(at)
    high = min(low + 1, len(s) - 1)
    return s[low] * (1 - (at - low)) + s[high] * (at - low)


def corr(x, y):
    mx, my = mean(x), mean(y)
    xy = math.fsum((a - mx) * (b - my) for a, b in zip(x, y))
    return xy / math.sqrt(math.fsum((a - mx) ** 2 for a in x) * math.fsum((b - my) ** 2 for b in y))


def diff(x):
    return [b - a for a, b in zip(x, x[1:])]


OUT = []


def put(name, value):
    OUT.append((name, value))


def short(name, x):
    put(name + "_mean", mean(x))
    put(name + "_std", std(x))
    put(name + "_dstd", std(diff(x)))


def full(name, x):
    short(name, x)
    m, s = mean(x), std(x)
    put(name + "_skew", math.fsum((v - m) ** 3 for v in x) / len(x) / s**3)
    for label, q in (("_p10", 0.1), ("_p50", 0.5), ("_p90", 0.9)):
        put(name + label, quantile(x, q))
    pieces = [x[a : a + 43] for a in range(0, len(x) - 42, 43)]
    put(name + "_sm", std([mean(p) for p in pieces]))
    put(name + "_ms", mean([std(p) for p in pieces]))


def hz(k):
    return k * RATE / FRAME


def mel(f):
    return 2595 * math.log10(1 + f / 700)


def hertz_of(m):
    return 700 * (10 ** (m / 2595) - 1)


# --- spectra, bands, cepstrum
RAW = signal()
RMS = math.sqrt(math.fsum(v * v for v in RAW) / WINDOW) + 1e-9
X = [v / RMS * 0.1 for v in RAW]
HANN = [0.5 - 0.5 * math.cos(2 * math.pi * i / FRAME) for i in range(FRAME)]
S = [fft([v * h for v, h in zip(X[a : a + FRAME], HANN)]) for a in range(0, WINDOW - FRAME + 1, HOP)]
P = [[v * v for v in s] for s in S]
T = len(S)
EDGES = [hertz_of(mel(30) + (mel(11025) - mel(30)) * i / (BANDS + 1)) for i in range(BANDS + 2)]
ENERGY = []
for b in range(BANDS):
    lo, mid, hi = EDGES[b : b + 3]
    w = [max(0.0, min((hz(k) - lo) / (mid - lo), (hi - hz(k)) / (hi - mid))) for k in range(BINS)]
    total = math.fsum(w)
    used = [(k, v / total) for k, v in enumerate(w) if v > 0]
    ENERGY.append([sum(v * p[k] for k, v in used) for p in P])
LEVEL = [[10 * math.log10(v + 1e-8) for v in row] for row in ENERGY]
CEP = []
for c in range(20):
    scale = math.sqrt((1 if c == 0 else 2) / BANDS)
    w = [scale * math.cos(math.pi * c * (b + 0.5) / BANDS) for b in range(BANDS)]
    CEP.append([sum(w[b] * LEVEL[b][t] for b in range(BANDS)) for t in range(T)])


def timbre():
    for c in range(20):
        full("mfcc%d" % c, CEP[c])
    for i in range(8):
        for j in range(i):
            put("mfcc%d_%d_corr" % (i, j), corr(CEP[i], CEP[j]))


def median(x):
    return sorted(x)[len(x) // 2]


def mirror(i, n):
    return -i - 1 if i < 0 else (i if i < n else 2 * n - 1 - i)


def spectrum():
    put("loudness", 20 * math.log10(RMS))
    full("level", [10 * math.log10(sum(p) + 1e-6) for p in P])
    cen, wid = [], []
    for s in S:
        total = sum(s) + 1e-9
        c = sum(hz(k) * v for k, v in enumerate(s)) / total
        cen.append(c)
        wid.append(math.sqrt(sum((hz(k) - c) ** 2 * v for k, v in enumerate(s)) / total))
    full("centroid", cen)
    full("width", wid)
    for r, q in enumerate((0.25, 0.5, 0.85, 0.95)):
        curve = []
        for p in P:
            total, below = sum(p), 0.0
            for k, v in enumerate(p):
                below += v
                if below >= q * total:
                    break
            curve.append(hz(k))
        full("rolloff%d" % r, curve)
    full("flatness", [math.log(math.exp(mean([math.log(v + 1e-9) for v in p])) / (mean(p) + 1e-9) + 1e-9) for p in P])
    unit = [[v / (math.sqrt(sum(p)) + 1e-9) for v in s] for s, p in zip(S, P)]
    full("flux", [0.0] + [sum(max(0.0, b - a) for a, b in zip(u, v)) for u, v in zip(unit, unit[1:])])
    entropies = []
    for p in P:
        total = sum(p) + 1e-9
        entropies.append(-sum(v / total * math.log(v / total + 1e-12) for v in p))
    full("entropy", entropies)
    signs = [v < 0 for v in X]
    full("crossings", [
        sum(signs[i] != signs[i - 1] for i in range(a + 1, a + FRAME)) / (FRAME - 1) for a in range(0, T * HOP, HOP)
    ])
    edges = (0, 200, 400, 800, 1600, 3200, 6400, 11025)
    for b in range(7):
        ks = [k for k in range(BINS) if edges[b] <= hz(k) < edges[b + 1]]
        n = max(1, len(ks) // 10)
        con, val = [], []
        for p in P:
            s = sorted(p[k] for k in ks)
            val.append(math.log(mean(s[:n]) + 1e-8))
            con.append(math.log(mean(s[-n:]) + 1e-8) - val[-1])
        short("contrast%d" % b, con)
        short("valley%d" % b, val)
    for b in range(0, BANDS, 4):
        short("mel%d" % b, LEVEL[b])
    lasting, every = [0.0] * T, [0.0] * T
    for b in range(BANDS):
        for t in range(T):
            tone = median([ENERGY[b][mirror(t + i, T)] for i in range(-8, 9)])
            strike = median([ENERGY[mirror(b + i, BANDS)][t] for i in range(-3, 4)])
            lasting[t] += ENERGY[b][t] * tone / (tone + strike + 1e-9)
            every[t] += ENERGY[b][t]
    put("harmonic", sum(lasting) / sum(every))
    full("harmonics", [a / (b + 1e-9) for a, b in zip(lasting, every)])


def between(mags, lo, hi):
    n = 2 * (len(mags) - 1)
    return mean([v for k, v in enumerate(mags) if lo <= k * FPS / n < hi])


def swings(x, size):
    m = mean(x)
    n = len(x)
    y = [(v - m) * (0.5 - 0.5 * math.cos(2 * math.pi * i / (n - 1))) for i, v in enumerate(x)]
    return fft(y + [0.0] * (size - n))


def rhythm():
    on = [mean([max(0.0, LEVEL[b][t + 1] - LEVEL[b][t]) for b in range(BANDS)]) for t in range(T - 1)]
    full("onset", on)
    m = mean(on)
    o = [v - m for v in on]
    ac = [sum(a * b for a, b in zip(o[lag:], o)) for lag in range(70)]
    ac = [v / (ac[0] + 1e-9) for v in ac]
    bpm = [0.0] + [60 * FPS / lag for lag in range(1, 70)]
    lags = [lag for lag in range(1, 70) if 40 < bpm[lag] < 220]
    best = max(lags, key=lambda lag: ac[lag] * math.exp(-0.5 * (math.log2(bpm[lag] / 120) / 0.9) ** 2))
    put("tempo", bpm[best])
    put("pulse", ac[best])
    put("pulse_most", max(ac[lag] for lag in lags))
    for j, (a, b) in enumerate(((40, 60), (60, 80), (80, 100), (100, 130), (130, 160), (160, 220))):
        put("pulse%d" % j, max(ac[lag] for lag in lags if a <= bpm[lag] < b))
    for name, k in (("onsets", 1), ("onsets_soft", 0.3)):
        level = m + k * std(on)
        peaks = sum(on[t] > on[t - 1] and on[t] >= on[t + 1] and on[t] > level for t in range(1, len(on) - 1))
        put(name, peaks * FPS / T)
    for g in range(8):
        mags = swings([mean([LEVEL[b][t] for b in range(5 * g, 5 * g + 5)]) for t in range(T)], 1024)
        for r, (a, b) in enumerate(((0.3, 1), (1, 2), (2, 4), (4, 8), (8, 16))):
            put("swell%d_%d" % (g, r), math.log(between(mags, a, b) + 1e-6))


MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88]
MINOR = [6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17]


def keys(c):
    turned = lambda p, k: [p[(i - k) % 12] for i in range(12)]
    return [corr(turned(MAJOR, k), c) for k in range(12)], [corr(turned(MINOR, k), c) for k in range(12)]


def tonality():
    rows = []
    weights = []
    for k in range(1, BINS):
        if 60 < hz(k) < 4200:
            key = 69 + 12 * math.log2(hz(k) / 440)
            weights.append((k, round(key) % 12, math.exp(-0.5 * ((key - round(key)) / 0.25) ** 2)))
    for s in S:
        c = [0.0] * 12
        for k, pitch, w in weights:
            c[pitch] += w * s[k]
        total = sum(c) + 1e-9
        rows.append([v / total for v in c])
    cm = [mean([r[c] for r in rows]) for c in range(12)]
    major, minor = keys(cm)
    put("major", max(major))
    put("minor", max(minor))
    put("mode", max(major) - max(minor))
    ranked = sorted(major + minor)
    put("key_clarity", ranked[-1] - ranked[-3])
    tonic = max(range(12), key=lambda k: max(major[k], minor[k]))
    for c in range(12):
        put("degree%d" % c, cm[(c + tonic) % 12])
    for r in (0, 1, 2, 5):
        put("class_rank%d" % r, sorted(cm, reverse=True)[r])
    put("class_entropy", -sum(v * math.log(v + 1e-9) for v in cm))
    full("class_entropies", [-sum(v * math.log(v + 1e-9) for v in r) for r in rows])
    put("class_change", mean([sum(abs(b - a) for a, b in zip(u, v)) for u, v in zip(rows, rows[1:])]))
    modes = []
    for a in range(0, T - 86, 43):
        ma, mi = keys([mean([r[c] for r in rows[a : a + 86]]) for c in range(12)])
        modes.append(max(ma) - max(mi))
    put("local_mode", mean(modes))
    put("local_mode_std", std(modes))
    for step in (7, 3, 4):
        z = [sum(v * cmath.exp(2j * math.pi * c * step / 12) for c, v in enumerate(r)) for r in rows]
        put("circle%d" % step, mean([abs(v) for v in z]))
        put("circle%d_step" % step, mean([abs(b - a) for a, b in zip(z, z[1:])]))


def pattern(x, length, hop, step, q):
    blocks = [sorted(x[a : a + length]) for a in range(0, len(x) - length + 1, hop)]
    return [quantile([b[i] for b in blocks], q) for i in range(0, length, step)]


def patterns():
    for b in range(BANDS):
        for i, v in enumerate(pattern(LEVEL[b], 10, 5, 1, 0.9)):
            put("spectral%d_%d" % (b, i), v)
    for b in range(20):
        lo, hi = 100 * 110 ** (b / 20), 100 * 110 ** ((b + 1) / 20)
        ks = [k for k in range(BINS) if lo <= hz(k) <= hi]
        n = max(1, len(ks) // 5)
        con = []
        for p in P:
            s = sorted(10 * math.log10(p[k] + 1e-8) for k in ks)
            con.append(mean(s[-n:]) - mean(s[:n]))
        for i, v in enumerate(pattern(con, 40, 20, 4, 0.5)):
            put("contrast_pattern%d_%d" % (b, i), v)
    for b in range(20):
        x = [(LEVEL[2 * b][t] + LEVEL[2 * b + 1][t]) / 2 for t in range(T)]
        blocks = [swings(x[a : a + 256], 256) for a in range(0, T - 255, 64)]
        for r in range(15):
            lo = 0.5 * 32 ** (r / 15)
            hi = max(0.5 * 32 ** ((r + 1) / 15), lo + 0.17)
            put("fluctuation%d_%d" % (b, r), math.log(quantile([between(m, lo, hi) for m in blocks], 0.5) + 1e-3))


def logm(a):
    """Logarithm of a symmetric positive definite matrix: square roots (Denman and Beavers) and the series of artanh."""
    n = len(a)
    for halvings in range(40):
        off = max(abs(a[i][j] - (i == j)) for i in range(n) for j in range(n))
        if off < 0.25:
            break
        y, z = a, [[float(i == j) for j in range(n)] for i in range(n)]
        for _ in range(30):
            yi, zi = inverse(y), inverse(z)
            ny = [[(y[i][j] + zi[i][j]) / 2 for j in range(n)] for i in range(n)]
            z = [[(z[i][j] + yi[i][j]) / 2 for j in range(n)] for i in range(n)]
            moved = max(abs(ny[i][j] - y[i][j]) for i in range(n) for j in range(n))
            y = ny
            if moved < 1e-12 * max(abs(v) for row in y for v in row):
                break
        a = y
    plus = inverse([[a[i][j] + (i == j) for j in range(n)] for i in range(n)])
    u = product(plus, [[a[i][j] - (i == j) for j in range(n)] for i in range(n)])
    square, power = product(u, u), u
    total = [[0.0] * n for _ in range(n)]
    for k in range(1, 40, 2):
        total = [[total[i][j] + 2 * power[i][j] / k for j in range(n)] for i in range(n)]
        power = product(power, square)
        if max(abs(v) for row in power for v in row) < 1e-15:
            break
    return [[v * 2**halvings for v in row] for row in total]


def product(a, b):
    columns = list(zip(*b))
    return [[sum(x * y for x, y in zip(row, col)) for col in columns] for row in a]


def inverse(a):
    n = len(a)
    m = [row[:] + [float(i == j) for j in range(n)] for i, row in enumerate(a)]
    for c in range(n):
        p = max(range(c, n), key=lambda r: abs(m[r][c]))
        m[c], m[p] = m[p], m[c]
        m[c] = [v / m[c][c] for v in m[c]]
        for r in range(n):
            if r != c and m[r][c]:
                f = m[r][c]
                m[r] = [x - f * y for x, y in zip(m[r], m[c])]
    return [row[n:] for row in m]


def together(name, rows):
    centred = []
    for row in rows:
        m = mean(row)
        centred.append([v - m for v in row])
    n, t = len(rows), len(rows[0])
    cov = [[sum(a * b for a, b in zip(centred[i], centred[j])) / (t - 1) + (i == j) for j in range(n)] for i in range(n)]
    log = logm(cov)
    for i in range(n):
        put("%s%d_%d" % (name, i, i), log[i][i])
    for i in range(n):
        for j in range(i + 1, n):
            put("%s%d_%d" % (name, i, j), math.sqrt(2) * log[i][j])


if __name__ == "__main__":
    timbre()
    spectrum()
    rhythm()
    tonality()
    statistics = len(OUT)
    patterns()
    together("bands", LEVEL)
    together("steps", [diff(r) for r in LEVEL])
    print("name,value")
    for index, (name, value) in enumerate(OUT):
        if index < statistics or index % 10 == 0:
            print("%s,%.9g" % (name, value))
