package io.github.kinks.montecarlo;

/**
 * Weights uniform in the cube {@code (-rho, rho)^n}, or on its surface; biases uniform on (-1, 1). On the surface the cone
 * measure is the uniform one: all faces have the same height.
 *
 * @param rho half the cube's edge
 * @param onSphere whether the largest weight has the size {@code rho} or at most that
 */
record MaximumNormed(double rho, boolean onSphere) implements FirstLayer {

    @Override
    public void draw(Generator generator, double[] weights, double[] biases) {
        generator.uniforms(weights, rho);
        if (onSphere) {
            // a face is chosen; its chance is 1/n up to 2^-52
            int face = (int) (Math.abs(Generator.symmetric(generator.next())) * weights.length);
            weights[face] = Math.copySign(rho, weights[face]);
        }
        generator.uniforms(biases, 1);
    }

    @Override
    public String identity() {
        return (onSphere ? "qsphere inf " : "qball inf ") + Double.toHexString(rho);
    }
}
