package eu.salvus.warning.csaf;

/** One of the tests that a valid document must pass, by section 6.1 of CSAF 2.0 or 2.1. */
interface MandatoryTest {
    /** Its number in the standard, such as {@code 6.1.27.3}. */
    String number();

    /** Tells each place that fails; what has a wrong shape is for the structure to tell. */
    void check(CsafDocument document, Findings findings);
}
