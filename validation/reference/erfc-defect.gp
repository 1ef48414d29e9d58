\\ D(z) = 2 int_0^oo t e^(-t^2-2zt) dt = 1 - sqrt(pi) z e^(z^2) erfc z at complex points, from the integral.
\\ Beyond t = 16 the integrand is below e^-256.
\\ Run in this directory:  gp -q erfc-defect.gp
default(realprecision, 77);
rounded(x, d) = { my(e, m); if (x == 0, return("0")); e = floor(log(abs(x))/log(10)); m = round(x * 10^(d - 1 - e)); Str(m, "E", e - d + 1) };
D(z) = 2 * intnum(t = 0, 16, t * exp(-t^2 - 2*z*t), 6);
file = "erfc-defect.csv"; system(Str("rm -f ", file));
write(file, "# D(z) at z = x + iy: x,y,re or im,value rounded to 45 significant digits; made by erfc-defect.gp with PARI/GP ", version());
foreach([[1/4, 0], [1/4, 1/2], [1, 1], [1/8, 3], [2, 5], [3, 0], [6, 1], [1/2, 9], [10, 10]], p, { my(d = D(p[1] + I*p[2]));
  write(file, p[1], ",", p[2], ",re,", rounded(real(d), 45)); if (p[2], write(file, p[1], ",", p[2], ",im,", rounded(imag(d), 45))) });
quit
