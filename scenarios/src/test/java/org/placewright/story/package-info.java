/** Whole runs from files to files, checked as an outsider would. Knows none of the code that made the files. */
package org.placewright.story;
