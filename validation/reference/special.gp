\\ Values of the error function, Owen's function and the regularised incomplete beta function by numerical integration of what
\\ defines them, 50 significant digits.   Run in this directory:  gp -q special.gp
default(realprecision, 120);
rounded(x) = { my(s = sign(x), y = abs(x), e = floor(log(y)/log(10))); Str(s * round(y * 10^(49 - e)), "E", e - 49) };
row(name, x) = write("special.csv", name, ",", rounded(x));
system("rm -f special.csv");
write("special.csv", "# formula, value rounded to 50 significant digits; made by special.gp with PARI/GP ", version());
erfby(x) = 2/sqrt(Pi)*intnum(t = 0, x, exp(-t^2), 4);
row("Erf[1/3]", erfby(1/3)); row("Erf[-7/4]", erfby(-7/4)); row("Erf[5]", erfby(5)); row("Erf[Sqrt[2]]", erfby(sqrt(2)));
row("Erf[1/10^20]", erfby(1/10^20)); row("1-Erf[9]", erfc(9)); row("1-Erf[Pi^2]", erfc(Pi^2));
owen(h, a) = intnum(x = 0, a, exp(-h^2*(1+x^2)/2)/(1+x^2), 5)/(2*Pi);
row("OwenT[1/3,1/3]", owen(1/3, 1/3)); row("OwenT[2,1/2]", owen(2, 1/2)); row("OwenT[2,7]", owen(2, 7)); row("OwenT[1/5,-3]", owen(1/5, -3));
row("OwenT[-3,1]", owen(3, 1)); row("OwenT[2,Sqrt[2]]", owen(2, sqrt(2))); row("OwenT[8,1/7]", owen(8, 1/7)); row("OwenT[10,2]", owen(10, 2));
row("OwenT[Pi,1/10^12]", owen(Pi, 1/10^12));
\\ the ends are algebraic singularities: x^(a-1) at 0 and (1-x)^(b-1) at 1
beta(x, a, b) = { my(f = t -> t^(a-1)*(1-t)^(b-1), left = [0, a-1], right = [1, b-1], m = 1/2, low, all);
  all = intnum(t = left, m, f(t), 4) + intnum(t = m, right, f(t), 4);
  low = if(x <= m, intnum(t = left, x, f(t), 4), intnum(t = left, m, f(t), 4) + intnum(t = m, x, f(t), 4)); low/all };
row("BetaRegularized[1/3,1/3,2/7]", beta(1/3, 1/3, 2/7)); row("BetaRegularized[5/9,5/2,1/2]", beta(5/9, 5/2, 1/2));
row("BetaRegularized[99/100,33/2,1/2]", beta(99/100, 33/2, 1/2)); row("BetaRegularized[1/4,1/2,65/2]", beta(1/4, 1/2, 65/2));
row("BetaRegularized[3/4,20,30]", beta(3/4, 20, 30)); row("BetaRegularized[3/4,120,7/5]", beta(3/4, 120, 7/5));
row("BetaRegularized[1/Pi,E,1/E]", beta(1/Pi, exp(1), exp(-1))); row("BetaRegularized[1-1/10^10,3,1/2]", beta(1-1/10^10, 3, 1/2));
row("BetaRegularized[1/10^10,1/9,5]", beta(1/10^10, 1/9, 5)); row("BetaRegularized[1/2,1000,1001]", beta(1/2, 1000, 1001));
quit
