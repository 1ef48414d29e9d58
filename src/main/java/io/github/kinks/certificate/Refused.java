package io.github.kinks.certificate;

/** A certificate does not show what it says. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String field;

    /**
     * @param field the field of the certificate's file that is at fault, by its path
     * @param why what is wrong with it
     */
    Refused(String field, String why) {
        super(why);
        this.field = field;
    }

    String field() {
        return field;
    }

    /** Refuses unless the condition holds. */
    static void unless(boolean holds, String field, String why) {
        if (!holds) {
            throw new Refused(field, why);
        }
    }
}
