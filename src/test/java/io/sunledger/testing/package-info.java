/** What tests of the running service stand on: a real PostgreSQL, a real identity provider, tokens of the demo's users. */
@NullMarked
package io.sunledger.testing;

import org.jspecify.annotations.NullMarked;
