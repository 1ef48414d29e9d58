package io.github.kinks.montecarlo;

/**
 * The comparison {@code b^2 T < (rho R)^2 s} as {@code (c b)^2 < a s / T} with {@code c, a <= 1}, so that both sides lie in [0, 1].
 *
 * @param rho the radius of the ball, positive
 * @param right the right end R of the symmetric domain
 */
record BallScale(double rho, double right) {

    /** The factor c of the biases. */
    double ofBiases() {
        return Math.min(1, 1 / (rho * right));
    }

    /** The factor a of the squares. */
    double ofSquares() {
        double reach = Math.min(1, rho * right);
        return reach * reach;
    }
}
