/** What a native image has to be told, kept in step with the code; docs/decisions/0027-native.md. */
@NullMarked
package io.sunledger.nativeimage;

import org.jspecify.annotations.NullMarked;
