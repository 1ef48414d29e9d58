package io.github.kinks.claim;

/**
 * One thing that is wrong with a claim file.
 *
 * @param file the file's name as the user gave it
 * @param line the line, counted from 1; 0 where there is no line to point at
 * @param field the field's path, such as {@code model.prior}; empty where the file as a whole is at fault
 * @param message what is wrong and what would be right
 */
public record Problem(String file, int line, String field, String message) {

    /** {@code FILE:LINE: FIELD: MESSAGE}, as users are told; control characters in the file's name are shown as question marks. */
    @Override
    public String toString() {
        return Problems.visible(file) + (line > 0 ? ":" + line : "") + ": " + (field.isEmpty() ? "" : field + ": ")
                + message;
    }
}
