package eu.salvus.twin;

import java.util.List;

/** The roles of assets that the simulator gives a meaning to. A twin may use others, in kebab case. */
public final class Role {
    /** Knows who is who; whoever owns it owns all that trusts it. */
    public static final String DOMAIN_CONTROLLER = "domain-controller";
    /** Runs virtual machines. */
    public static final String HYPERVISOR = "hypervisor";
    /** Stores shared files. */
    public static final String FILE_SERVER = "file-server";
    /** Makes or stores backup copies. */
    public static final String BACKUP_SERVER = "backup-server";
    /** Handles mail. */
    public static final String MAIL_SERVER = "mail-server";
    /** Filters mail before it arrives. */
    public static final String MAIL_GATEWAY = "mail-gateway";
    /** Runs an application. */
    public static final String APPLICATION_SERVER = "application-server";
    /** Stores an application's data. */
    public static final String DATABASE_SERVER = "database-server";
    /** Passes messages between systems. */
    public static final String INTEGRATION_SERVER = "integration-server";
    /** Answers browsers from outside. */
    public static final String WEB_SERVER = "web-server";
    /** Distributes software and settings to other machines. */
    public static final String MANAGEMENT_SERVER = "management-server";
    /** All sessions of suppliers and administrators pass through it. */
    public static final String JUMP_HOST = "jump-host";
    /** Ends remote accesses. */
    public static final String VPN_GATEWAY = "vpn-gateway";
    /** Separates zones. */
    public static final String FIREWALL = "firewall";
    /** Connects machines. */
    public static final String NETWORK_SWITCH = "network-switch";
    /** An administrator's workstation. */
    public static final String ADMINISTRATION_WORKSTATION = "administration-workstation";
    /** A scanner or other source of images. */
    public static final String IMAGING = "imaging";
    /** Pumps drugs. */
    public static final String INFUSION_PUMP = "infusion-pump";
    /** Watches a patient's vital signs. */
    public static final String PATIENT_MONITOR = "patient-monitor";
    /** Analyses samples. */
    public static final String ANALYSER = "analyser";
    /** Ventilates. */
    public static final String VENTILATOR = "ventilator";
    /** Treats with radiation. */
    public static final String LINEAR_ACCELERATOR = "linear-accelerator";
    /** Replaces kidneys. */
    public static final String DIALYSIS_MACHINE = "dialysis-machine";
    /** Prints. */
    public static final String PRINTER = "printer";
    /** Switches telephone calls. */
    public static final String TELEPHONE_EXCHANGE = "telephone-exchange";
    /** Opens doors. */
    public static final String BADGE_SYSTEM = "badge-system";
    /** Heating, air, power. */
    public static final String BUILDING_CONTROLLER = "building-controller";

    private static final List<String> KNOWN = List.of(
            DOMAIN_CONTROLLER,
            HYPERVISOR,
            FILE_SERVER,
            BACKUP_SERVER,
            MAIL_SERVER,
            MAIL_GATEWAY,
            APPLICATION_SERVER,
            DATABASE_SERVER,
            INTEGRATION_SERVER,
            WEB_SERVER,
            MANAGEMENT_SERVER,
            JUMP_HOST,
            VPN_GATEWAY,
            FIREWALL,
            NETWORK_SWITCH,
            ADMINISTRATION_WORKSTATION,
            IMAGING,
            INFUSION_PUMP,
            PATIENT_MONITOR,
            ANALYSER,
            VENTILATOR,
            LINEAR_ACCELERATOR,
            DIALYSIS_MACHINE,
            PRINTER,
            TELEPHONE_EXCHANGE,
            BADGE_SYSTEM,
            BUILDING_CONTROLLER);

    private Role() {}

    /** All roles above, in this order. */
    public static List<String> known() {
        return KNOWN;
    }
}
