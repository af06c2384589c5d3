/**
 * Reads public files as their publishers put them out (the register of schools, population by area, the department's tables of
 * plans) and makes tables of a county's folder of them. Reads no return of children, and plans nothing.
 */
package org.placewright.scenarios.published;
