\\ Expected numbers of kinks where weights are cut off, by numerical integration of what defines them, 40 significant digits.
\\ ball:rho, n: n E min(1, rho |v|), v the first coordinate of a point of the unit ball, of density proportional to (1-v^2)^((n-1)/2).
\\ jax, n, R: the probability that |b| < R |w| for b normal with deviation 1/100 and w normal, cut off at two of its deviations and
\\ rescaled as jax/_src/nn/initializers.py does, to the variance 2/(1+n).   Run in this directory:  gp -q truncated.gp
default(realprecision, 80);
rounded(x) = { my(e = floor(log(x)/log(10))); Str(round(x * 10^(39 - e)), "E", e - 39) };
system("rm -f truncated.csv");
write("truncated.csv", "# what, n, parameter, value rounded to 40 significant digits; made by truncated.gp with PARI/GP ", version());
density(v, n) = (1 - v^2)^((n-1)/2);
ball(rho, n) = { my(last = [1, (n-1)/2], a = 1/rho, all, near, far);
  all = intnum(v = 0, a, density(v, n), 3) + intnum(v = a, last, density(v, n), 3);
  near = intnum(v = 0, a, rho*v*density(v, n), 3); far = intnum(v = a, last, density(v, n), 3); n*(near + far)/all };
foreach([3/2, 2, 10], rho, foreach([1, 2, 3, 4, 10, 64], n, write("truncated.csv", "ball,", n, ",", rho, ",", rounded(ball(rho, n)))));
kappa = 87962566103423978/10^17;
phi(x) = exp(-x^2/2)/sqrt(2*Pi);
jax(n, R) = { my(s = sqrt(2/(1+n))/kappa, c = 100*R*s);
  intnum(z = 0, 2, phi(z)*(1 - erfc(c*z/sqrt(2))), 6)/intnum(z = 0, 2, phi(z), 6) };
foreach([1, 1/50, 3], R, foreach([1, 2, 10, 100, 10000], n, write("truncated.csv", "jax,", n, ",", R, ",", rounded(jax(n, R)))));
quit
