package io.sunledger.platform.query;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What stands in such a column, for whoever makes up rows; needed where a store does not take just any text. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface LooksLike {
    /** The text. */
    String value();
}
