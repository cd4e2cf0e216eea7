@NullMarked
package io.sunledger.unit.web;

import org.jspecify.annotations.NullMarked;
