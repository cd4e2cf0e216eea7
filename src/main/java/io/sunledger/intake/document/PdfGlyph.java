package io.sunledger.intake.document;

/**
 * One letter on a page.
 *
 * @param x where its baseline starts, in points from the left
 * @param y the baseline, in points from the bottom
 * @param width how far it reaches along the baseline, in points
 * @param size the font's size, in points
 * @param angle the baseline's direction, in degrees anticlockwise
 */
record PdfGlyph(String text, double x, double y, double width, double size, double angle) {
    /** The quarter turns of its direction; -1 where it runs askew, as a watermark does. */
    int quarterTurns() {
        long turns = Math.round(angle / 90);
        return Math.abs(angle - turns * 90.0) > 5 ? -1 : Math.floorMod(turns, 4);
    }

    /** The same letter on a page turned back by so many quarter turns, so that it runs from left to right. */
    PdfGlyph turnedBack(int quarterTurns) {
        return switch (quarterTurns) {
            case 1 -> new PdfGlyph(text, y, -x, width, size, 0);
            case 2 -> new PdfGlyph(text, -x, -y, width, size, 0);
            case 3 -> new PdfGlyph(text, -y, x, width, size, 0);
            default -> this;
        };
    }

    double end() {
        return x + width;
    }

    boolean isBlank() {
        return text.isBlank();
    }
}
