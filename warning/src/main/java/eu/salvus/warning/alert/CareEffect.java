package eu.salvus.warning.alert;

/**
 * What a successful attack costs in care, in the mean.
 *
 * @param ofAllCare care lost, as a share of a usual week's care of the hospital, 0 or more
 * @param ofOneService the same for the clinical service that loses the largest share of its own week
 */
public record CareEffect(double ofAllCare, double ofOneService) {}
