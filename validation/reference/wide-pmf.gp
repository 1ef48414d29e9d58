\\ The law of the number of kinks at great widths, by the alternating sum at a precision far beyond what cancels.
\\ Run in this directory:  gp -q wide-pmf.gp   (about a minute)
\\ P(K=k) = sum_j (-1)^(j-k) C(j,k) F_j, F_j = C(n,j) a^j G(c+n/q)/G(c+(n+j)/q), a = G(2/q)/G(1/q); c = 1 ball, 0 sphere
default(parisizemax, 4*10^9);
rounded(x) = { my(e = floor(log(x)/log(10)), m = round(x * 10^(29 - e))); if (m >= 10^30, e++; m = round(x * 10^(29 - e))); Str(m, "E", e - 29) };
file = "wide-pmf.csv";
system(Str("rm -f ", file));
write(file, "# q (or p), law, width n, k, P(K=k) rounded to 30 significant digits; made by wide-pmf.gp with PARI/GP ", version());
\\ most: so many moments count, the others are below what is wanted; digits: twice the mean over log(10) cancels
law(q, c, n, most, digits, ks) = {
  default(realprecision, digits);
  my(p = numerator(q), r = denominator(q), a = gamma(2/q)/gamma(1/q), l = vector(most + 1), f = vector(most + 1), t);
  for(j = 0, min(most, p - 1), l[j+1] = exp(lngamma(c + n/q) - lngamma(c + (n+j)/q)));
  for(j = 0, most - p, t = 1; for(i = 0, r - 1, t *= c + (n+j)/q + i); l[j+p+1] = l[j+1]/t);
  t = 1.; for(j = 0, most, f[j+1] = t*l[j+1]; t *= a*(n-j)/(j+1));
  for(i = 1, #ks, my(k = ks[i], b = 1, s = 0); for(j = k, most, s += (-1)^(j-k)*b*f[j+1]; b = b*(j+1)/(j+1-k));
    write(file, q, ",", if(c, "ball", "sphere"), ",", n, ",", k, ",", rounded(s)));
};
law(2, 1, 10^5, 2500, 800, [0, 1, 2, 10, 50, 100, 150, 200, 240, 252, 253, 254, 300, 350, 400, 500, 700, 900, 1000, 1037]);
law(2, 1, 10^6, 6000, 1500, [24, 25, 26, 50, 100, 200, 300, 400, 500, 600, 700, 796, 797, 798, 850, 900, 1000, 1200, 1400, 1600, 1800, 2000, 2052, 2053]);
law(2, 0, 10^6, 6000, 1500, [25, 300, 797, 1000, 2052]);
law(1, 1, 10^6, 500, 400, [0, 1, 2, 3, 10, 50, 100, 166]);
law(1/2, 1, 10^6, 300, 400, [0, 1, 2, 10, 42]);
law(1/2, 0, 10^6, 300, 400, [0, 1, 2, 10, 42]);
law(7/2, 1, 10^5, 14000, 3600, [1000, 1500, 2000, 2500, 2600, 2700, 2800, 3000, 3500, 4000, 4709]);
law(7/2, 0, 10^5, 14000, 3600, [1000, 2500, 2700, 4709]);
law(10, 1, 2000, 2000, 1300, [0, 1, 100, 300, 500, 600, 700, 1000, 1353]);
law(10, 0, 2000, 2000, 1300, [0, 1, 100, 300, 500, 600, 700, 1000, 1353]);
binomial_law(p, n, ks) = {
  default(realprecision, 60);
  for(i = 1, #ks, my(k = ks[i]); write(file, p, ",binomial,", n, ",", k, ",",
    rounded(exp(lngamma(n+1) - lngamma(k+1) - lngamma(n-k+1) + k*log(p) + (n-k)*log(1-p)))));
};
binomial_law(1/2, 10^6, [481514, 490000, 499000, 500000, 500001, 505000, 518486]);
binomial_law(1/3, 10^6, [316000, 333000, 333333, 333334, 340000, 350000]);
binomial_law(1/1000, 10^6, [100, 500, 999, 1000, 1001, 1500, 2000]);
quit
