package eu.salvus.simulation.hospital;

/**
 * The ids of what the instance model holds besides the parts of the twin. Each has a colon, which an id of a twin cannot have;
 * every other asset of the model has the id of its part in the twin.
 */
public final class HospitalIds {
    /** The attack as a whole. */
    public static final String CAMPAIGN = "attack:campaign";
    /** The connection to the Internet. */
    public static final String INTERNET = "attack:internet";
    /** The directory; only where the twin has one. */
    public static final String DIRECTORY = "attack:directory";

    private HospitalIds() {}

    /** The local administrator's password that the machines of a zone are known to share. */
    public static String sharedPassword(String zone) {
        return "shared-password:" + zone;
    }

    /** The local administrator's password that the machines of a zone may share: the twin does not say. */
    public static String perhapsSharedPassword(String zone) {
        return "perhaps-shared-password:" + zone;
    }

    /** The sign-in that a machine offers to the Internet itself. */
    public static String exposedSignIn(String asset) {
        return "exposed-sign-in:" + asset;
    }
}
