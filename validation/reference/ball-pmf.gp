\\ The law of the number of kinks under the ball prior, by the alternating sum at a precision far beyond what cancels.
\\ Run in this directory:  gp -q ball-pmf.gp   (half a minute)
\\ P(K=k) = sum_j (-1)^(j-k) C(j,k) C(n,j) Gamma(1+n/2) / (pi^(j/2) Gamma(1+(n+j)/2))
default(realprecision, 1000);
moment(n, j) = binomial(n, j) * gamma(1 + n/2) / (Pi^(j/2) * gamma(1 + (n + j)/2));
rounded(x) = { my(e = floor(log(x)/log(10)), m = round(x * 10^(49 - e))); if (m >= 10^50, e++; m = round(x * 10^(49 - e))); Str(m, "E", e - 49) };
write_law(n) = {
  my(file = Str("ball-pmf-", n, ".csv"), f = vector(n + 1, j, moment(n, j - 1)));
  system(Str("rm -f ", file));
  write(file, "# ball prior, width ", n, ": k, P(K=k) rounded to 50 significant digits; made by ball-pmf.gp with PARI/GP ", version());
  for(k = 0, n, write(file, k, ",", rounded(sum(j = k, n, (-1)^(j - k) * binomial(j, k) * f[j + 1]))));
};
write_law(7); write_law(20); write_law(200); write_law(2000);
quit
