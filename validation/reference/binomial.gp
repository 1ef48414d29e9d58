\\ Binomial tails and the ends of Clopper and Pearson's interval.   Run in this directory:  gp -q binomial.gp
\\ Tails are sums at 1200 digits; p is the exact value of the double nearest to the fraction given.
default(realprecision, 1200);
double(x) = { my(e = 52 - floor(log(x)/log(2)*1.)); if (x * 2^e >= 2^53, e--); if (x * 2^e < 2^52, e++); round(x * 2^e) / 2^e };
digits_of(x, d) = { if (abs(x) < 10^-600, return ("0")); my(s = sign(x), y = abs(x)*1., e = floor(log(y)/log(10))); Str(s * round(y * 10^(d - 1 - e)), "E", e - d + 1) };
rounded(x) = digits_of(x, 40);
upper(n, p, k) = sum(j = k, n, binomial(n, j) * p^j * (1 - p)^(n - j));
lower(n, p, k) = sum(j = 0, k, binomial(n, j) * p^j * (1 - p)^(n - j));
system("rm -f binomial-tails.csv binomial-intervals.csv");
write("binomial-tails.csv", "# trials, p (the nearest double is meant), events, ln P(X >= events), ln P(X <= events) rounded to 40 digits; made by binomial.gp with PARI/GP ", version());
tail(n, p, k) = { my(q = double(p) * 1.); write("binomial-tails.csv", n, ",", digits_of(q, 17), ",", k, ",", rounded(log(upper(n, q, k))), ",", rounded(log(lower(n, q, k)))) };
tail(1, 1/3, 1); tail(10, 1/2, 5); tail(10, 1/2, 10); tail(10, 1/10, 1); tail(100, 1/20, 5); tail(100, 1/20, 60);
tail(1000, 1/2, 857); tail(1000, 1/2, 996); tail(1000, 1/2, 500); tail(1000, 1/2, 143); tail(2000, 1/20, 101); tail(2000, 1/20, 500);
tail(2000, 19/20, 1900); tail(2000, 19/20, 1300); tail(20, 1/10^15, 20); tail(20, 1/10^20, 15); tail(3, 1/10^100, 3); tail(3000, 1/10^6, 40);
tail(400, 999/1000, 250); tail(5000, 1/1000, 1); tail(5000, 1/1000, 0);
write("binomial-intervals.csv", "# events, trials, alpha (the nearest double is meant), low, high rounded to 40 digits; made by binomial.gp with PARI/GP ", version());
default(realprecision, 120);
bisect(f, lo, hi) = { for (i = 1, 260, my(m = (lo + hi)/2.); if (f(m) > 0, hi = m, lo = m)); (lo + hi)/2. };
low(n, k, a) = { if (k == 0, 0, bisect(p -> upper(n, p, k) - a/2, 0., 1.)) };
high(n, k, a) = { if (k == n, 1, bisect(p -> a/2 - lower(n, p, k), 0., 1.)) };
interval(k, n, alpha) = { my(a = double(alpha)); write("binomial-intervals.csv", k, ",", n, ",", digits_of(a, 17), ",", rounded(low(n, k, a)), ",", rounded(high(n, k, a))) };
interval(0, 1, 1/20); interval(1, 1, 1/20); interval(0, 10, 1/20); interval(3, 10, 1/20); interval(10, 10, 1/100); interval(50, 1000, 1/20);
interval(50, 1000, 1/10^9); interval(1, 1000, 1/10^50); interval(999, 1000, 1/10^9); interval(1, 100, 1/10^30); interval(60, 1200, 1/1000);
quit
