/**
 * Files of office programs, from anywhere: workbooks (XLSX) line by line, none of their parts further than it may be unpacked; older
 * files (compound files) by the names of what they hold. What is in a line is for those to understand who asked.
 */
@NullMarked
package io.sunledger.platform.office;

import org.jspecify.annotations.NullMarked;
