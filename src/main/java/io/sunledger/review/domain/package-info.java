/** Close-outs, waivers and look-backs: who may do what when; plain Java. */
@NullMarked
package io.sunledger.review.domain;

import org.jspecify.annotations.NullMarked;
