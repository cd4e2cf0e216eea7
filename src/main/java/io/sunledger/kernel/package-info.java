/** Words that every feature speaks. Plain Java: nothing here knows a framework, a database or a protocol. */
@NullMarked
package io.sunledger.kernel;

import org.jspecify.annotations.NullMarked;
