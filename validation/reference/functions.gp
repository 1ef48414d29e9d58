\\ Values of elementary and special functions, 60 significant digits.   Run in this directory:  gp -q functions.gp
default(realprecision, 200);
rounded(x) = { my(s = sign(x), y = abs(x), e = floor(log(y)/log(10))); Str(s * round(y * 10^(59 - e)), "E", e - 59) };
row(name, x) = write("functions.csv", name, ",", rounded(x));
system("rm -f functions.csv");
write("functions.csv", "# formula, value rounded to 60 significant digits; made by functions.gp with PARI/GP ", version());
row("Pi", Pi); row("E", exp(1)); row("Sqrt[2]", sqrt(2)); row("Sqrt[Pi]", sqrt(Pi));
row("Exp[1/3]", exp(1/3)); row("Exp[-25/7]", exp(-25/7)); row("Exp[1000]", exp(1000)); row("Exp[1/1000000]", exp(1/1000000));
row("Log[2]", log(2)); row("Log[3/7]", log(3/7)); row("Log[1+1/10^20]", log(1+1/10^20)); row("Log[10^50]", log(10^50));
row("ArcTan[1/2]", atan(1/2)); row("ArcTan[3]", atan(3)); row("ArcTan[-2/3]", atan(-2/3)); row("ArcTan[10^12]", atan(10^12));
row("Gamma[1/3]", gamma(1/3)); row("Gamma[7/5]", gamma(7/5)); row("Gamma[-7/3]", gamma(-7/3)); row("Gamma[301/3]", gamma(301/3));
row("Gamma[-1001/10]", gamma(-1001/10)); row("Gamma[Pi]", gamma(Pi)); row("2^(1/3)", 2^(1/3)); row("Pi^E", Pi^exp(1));
row("(2/3)^(-5/7)", (2/3)^(-5/7)); row("Beta[1/3,2/7]", gamma(1/3)*gamma(2/7)/gamma(1/3+2/7));
row("Binomial[1/3,1/5]", gamma(4/3)/gamma(6/5)/gamma(1/3-1/5+1)); row("Gamma[200001/3]", gamma(200001/3));
quit
