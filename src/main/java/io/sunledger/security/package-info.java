/** From a token to an actor, and who may do what. */
@NullMarked
package io.sunledger.security;

import org.jspecify.annotations.NullMarked;
