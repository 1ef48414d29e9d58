\\ The number of kinks under the ball prior with weights beyond the biases' reach, each value by a road that the program does not take.
\\ Run in this directory:  gp -q truncated-ball.gp     (two minutes)
\\ With v uniform in the unit ball of R^n, K = sum of independent events of chance min(1, rho |v_i|).
\\ truncated-ball-pmf.csv:
\\  n = 1, 2, 3  the integral over the ball itself, one coordinate after the other, cut where the integrand has kinks;
\\  n = 4        the coordinates in two pairs, P = int int dH_i(s) dH_{k-i}(t) over s + t <= rho^2, H_i(t) the integral over the disc of
\\               radius sqrt(t) of the chance of i kinks in two neurons, whose derivative is an integral over an angle in closed form;
\\  n = 30       the inverse Laplace transform on a vertical line by the trapezoidal rule; half the step and twice the nodes change nothing
\\               in the 25 decimals shown.
\\ truncated-ball-mean.csv: E K by its closed form with the incomplete beta function, that by numerical integration.
default(realprecision, 38);
rounded(x, d) = { my(e, m); if (x == 0, return("0")); e = floor(log(x)/log(10)); m = round(x * 10^(d - 1 - e)); if (m >= 10^d, e++; m = round(x * 10^(d - 1 - e))); Str(m, "E", e - d + 1) };
cut(l, low, high) = vecsort(select(x -> x >= low && x <= high, concat([low, high], l)));
pieces(f, l) = sum(i = 1, #l - 1, if (l[i+1] - l[i] > 1e-30, intnum(x = l[i], l[i+1], f(x))));

\\ chance of no kink, and of a kink, of a neuron at t >= 0, and their integrals from 0 to a
chance(i, t) = { my(p = min(1, t)); if (i, p, 1 - p) };
area(i, a) = { my(p = if (a <= 1, a^2/2, a - 1/2)); if (i, p, a - p) };
\\ sum over all choices of k of n neurons: the innermost coordinate in closed form
one(k, r) = area(k, r);
two(k, r) = pieces(x -> { my(y = sqrt(abs(r^2 - x^2))); sum(i = max(0, k - 1), min(1, k), chance(i, x) * one(k - i, y)) }, cut([1, sqrt(max(0, r^2 - 1))], 0, r));
three(k, r) = pieces(x -> { my(y = sqrt(abs(r^2 - x^2))); sum(i = max(0, k - 2), min(1, k), chance(i, x) * two(k - i, y)) }, cut([1, sqrt(max(0, r^2 - 1)), sqrt(max(0, r^2 - 2))], 0, r));
volume(n) = Pi^(n/2) / gamma(1 + n/2);
direct(n, k, rho) = 2^n * if (n == 1, one(k, rho), n == 2, two(k, rho), three(k, rho)) / (volume(n) * rho^n);

\\ int_0^(pi/2) m(r cos) m(r sin), m(r cos)
both(r) = { my(a); if (r <= 1, return(r^2/2)); a = acos(1/r);
  if (r <= sqrt(2), 2*r*(1 - cos(a)) + r^2/2*(cos(2*a) - cos(Pi - 2*a))/2, 2*r*(1 - cos(Pi/2 - a)) + 2*a - Pi/2) };
single(r) = { my(a); if (r <= 1, return(r)); a = acos(1/r); a + r*(1 - sin(a)) };
rate(i, t) = { my(r = sqrt(t), b = both(r), s = single(r)); 2 * if (i == 2, b, i == 1, 2*s - 2*b, Pi/2 - 2*s + b) };
disc(i, t) = pieces(u -> rate(i, u), cut([1, 2], 0, t));
pairs(k, rho) = { my(T = rho^2); sum(i = max(0, k - 2), min(2, k), pieces(t -> rate(i, t) * disc(k - i, T - t), cut([1, 2, T - 1, T - 2], 0, T))) / (volume(4) * rho^4) };

A(s) = (1 - exp(-s))/s + sqrt(Pi/s) * erfc(sqrt(s));
line(n, rho, h, L) = {
  my(T = rho^2, c = n/(2*T) + 12/T, z = vector(n + 1));
  for(m = 0, L, my(s = c + I*m*h, a = A(s), b = sqrt(Pi/s) - a, w = exp(s*T)/s * if (m, 2, 1), p = vector(n + 1));
    p[1] = w*b^n; for(k = 1, n, p[k+1] = p[k]*a/b); z += real(p));
  vector(n + 1, k, binomial(n, k-1) * z[k] * h/(2*Pi) / (volume(n) * rho^n)) };

{
file = "truncated-ball-pmf.csv"; system(Str("rm -f ", file));
write(file, "# ball prior on (-1,1), weights of scale rho: n,rho,k,P(K=k) rounded to 25 significant digits, for n = 30 to 25 decimals; made by truncated-ball.gp with PARI/GP ", version());
}
foreach([1, 2, 3], n, foreach([11/10, 3/2, 5/2], rho, for(k = 0, n, write(file, n, ",", rho, ",", k, ",", rounded(direct(n, k, rho), 25)))));
foreach([3/2, 5/2], rho, for(k = 0, 4, write(file, 4, ",", rho, ",", k, ",", rounded(pairs(k, rho), 25))));
default(realprecision, 57);
{
foreach([3/2, 3], rho, my(h = 2*Pi/(8*rho^2), p = line(30, rho, h, 6000), q = line(30, rho, h/2, 24000));
  if (vecmax(abs(p - q)) > 1e-27, error("not settled"));
  for(k = 0, 30, write(file, 30, ",", rho, ",", k, ",", Str(round(q[k+1] * 10^25), "E-25"))));
}
beta_part(x, a, b) = intnum(t = [0, a - 1], x, t^(a - 1) * (1 - t)^(b - 1)) * gamma(a + b) / (gamma(a) * gamma(b));
mean(n, rho) = n * (rho * gamma(1 + n/2) / (sqrt(Pi) * gamma((n + 3)/2)) * (1 - (1 - rho^-2)^((n + 1)/2)) + beta_part(1 - rho^-2, (n + 1)/2, 1/2));
{
file = "truncated-ball-mean.csv"; system(Str("rm -f ", file));
write(file, "# ball prior on (-1,1), weights of scale rho: n,rho,E K rounded to 40 significant digits; made by truncated-ball.gp with PARI/GP ", version());
foreach([1, 2, 3, 4, 7, 20, 64], n, foreach([11/10, 3/2, 5/2, 12], rho, write(file, n, ",", rho, ",", rounded(mean(n, rho), 40))));
}
quit
