package eu.salvus.simulation.hospital;

/** What a reaction can cut: one defence of one type of asset. */
public enum Cut {
    /** A machine loses the network. */
    ISOLATE_HOST("Machine", "isolated"),
    /** A machine is switched off. */
    SHUT_DOWN_HOST("Machine", "shutDown"),
    /** A zone loses the rest of the network. */
    ISOLATE_ZONE("Zone", "isolated"),
    /** Traffic between two zones is blocked. */
    CUT_FLOW("Flow", "cut"),
    /** The Internet is cut. */
    CUT_INTERNET("Internet", "cut"),
    /** A remote access is closed. */
    CUT_REMOTE_ACCESS("RemoteAccess", "cut"),
    /** An account is blocked. */
    DISABLE_ACCOUNT("Account", "disabled"),
    /** A backup copy is pulled off the network; costs no care. */
    DISCONNECT_BACKUP("BackupCopy", "offline"),
    /** The local administrator's password of a zone is changed; costs no care. */
    CHANGE_SHARED_PASSWORD("SharedPassword", "changed"),
    /** Updates of a supplier are held back; costs no care. */
    HOLD_UPDATES("UpdateChannel", "stopped"),
    /** The link to a hosted service is cut. */
    DISCONNECT_SERVICE("HostedService", "disconnected"),
    /** The provider filters a flood before it arrives; costs no care. */
    FILTER_FLOOD("Internet", "filtered"),
    /** A device is taken out of use. */
    WITHDRAW_DEVICE("MedicalDevice", "withdrawn");

    private final String type;
    private final String step;

    Cut(String type, String step) {
        this.type = type;
        this.step = step;
    }

    /** The type of asset in the language. */
    public String type() {
        return type;
    }

    /** The defence in the language. */
    public String step() {
        return step;
    }
}
