/* The ball's pmf at width n to d digits: P(K=k) = sum_j (-1)^(j-k) C(j,k) C(n,j) M_j, M_j = E|w_1 .. w_j|. */

/* exp(0), not 1.: a constant has the precision at which it was read */

/* C(n,j) M_j, by steps of two in j: M_{j+2} = M_j / (Pi (1 + (n+j)/2)) */
moments(n) = {
  my(a = vector(n + 1));
  a[1] = exp(0); a[2] = n * gamma(1 + n/2) / (sqrt(Pi) * gamma((n + 3)/2));
  for (j = 2, n, a[j+1] = a[j-1] * (n-j+2) * (n-j+1) / (j * (j-1)) * 2 / (Pi * (n+j)));
  a;
}

/* the sum as it stands */
direct(n, d) = {
  localprec(d + ceil(.8 * sqrt(n)) + 20);
  my(a = moments(n));
  vector(n + 1, i, my(k = i - 1, c = exp(0), s = 0); for (j = k, n, s += c * a[j+1]; c = -c * (j+1) / (j+1-k)); s);
}

/* the same sum for all k at once: the coefficients of sum_j a_j (x-1)^j */
translated(n, d) = {
  localprec(d + ceil(.8 * sqrt(n)) + 20);
  my(p = subst(Polrev(moments(n)), 'x, 'x - 1));
  vector(n + 1, i, polcoef(p, i - 1));
}

/* m_k = (h (n+k+2) - 1) m_{k+2} - 2 m_{k+1} - h (n-k-2) m_{k+3}, h = Pi/2, downwards; P(K=k) = C(n,k) m_k after normalising */
recurrence(n, d, last = n) = {
  localprec(d + ceil(.7 * sqrt(n)) + 10);
  my(h = Pi/2, m = vector(last + 1), z = 0, y = exp(0), x, w);
  x = exp(n * log(4.) + 2 * lngamma(n + 1) - lngamma(2*n + 1)) - 1;
  if (last >= n, m[n+1] = y); if (last >= n - 1, m[n] = x);
  forstep (k = n - 2, 0, -1,
    w = (n+k+2) * (h*y) - y - 2*x - (n-k-2) * (h*z);
    z = y; y = x; x = w; if (k <= last, m[k+1] = w));
  localprec(d + 10);
  my(c = exp(0), s = 0);
  for (k = 0, last, m[k+1] = precision(m[k+1], d + 10) * c; s += m[k+1]; c = c * (n-k) / (k+1));
  m / s;
}
