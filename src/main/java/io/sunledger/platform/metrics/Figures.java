package io.sunledger.platform.metrics;

import java.util.List;

/** What a feature has counted in the database; {@link DatabaseFigures} asks for those of all features at once. */
public interface Figures {
    List<Figure> figures();
}
