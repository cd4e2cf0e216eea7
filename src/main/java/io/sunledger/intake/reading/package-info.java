/** The text engine: what a document says in, a draft plan out. Plain Java; knows no file format, framework or database. */
@NullMarked
package io.sunledger.intake.reading;

import org.jspecify.annotations.NullMarked;
