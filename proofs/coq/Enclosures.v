(* Decimal enclosures of the expected number of kinks under the ball prior, to
   15 digits after the point, and of its law at widths 2, 3, 4, 5, to 12 digits.
   Written by make-enclosures.py together with enclosures.csv, which has the same bounds. *)

From Coq Require Import Reals Lia.
From Kinks Require Import HalfGamma PmfField Enclose.
Local Open Scope R_scope.

Theorem mean_1_enclosure : 0.500000000000000 <= mean 1 <= 0.500000000000000.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_2_enclosure : 0.848826363156775 <= mean 2 <= 0.848826363156776.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_3_enclosure : 1.125000000000000 <= mean 3 <= 1.125000000000000.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_4_enclosure : 1.358122181050840 <= mean 4 <= 1.358122181050841.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_5_enclosure : 1.562500000000000 <= mean 5 <= 1.562500000000000.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_7_enclosure : 1.914062500000000 <= mean 7 <= 1.914062500000000.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_8_enclosure : 2.069519513982232 <= mean 8 <= 2.069519513982233.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_10_enclosure : 2.351726720434355 <= mean 10 <= 2.351726720434356.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_16_enclosure : 3.051072784085693 <= mean 16 <= 3.051072784085694.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_20_enclosure : 3.441059530923714 <= mean 20 <= 3.441059530923715.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_32_enclosure : 4.411065057813912 <= mean 32 <= 4.411065057813913.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_64_enclosure : 6.309472613606083 <= mean 64 <= 6.309472613606084.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_100_enclosure : 7.919621132166738 <= mean 100 <= 7.919621132166739.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_128_enclosure : 8.974567501867720 <= mean 128 <= 8.974567501867721.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_200_enclosure : 11.241696687401819 <= mean 200 <= 11.241696687401820.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem mean_256_enclosure : 12.728903696665965 <= mean 256 <= 12.728903696665966.
Proof. apply enclose_mean; vm_compute; reflexivity. Qed.

Theorem P_2_0_enclosure : 0.310328579935 <= P 2 0 <= 0.310328579936.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_2_1_enclosure : 0.530516476972 <= P 2 1 <= 0.530516476973.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_2_2_enclosure : 0.159154943091 <= P 2 2 <= 0.159154943092.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_3_0_enclosure : 0.217183127647 <= P 3 0 <= 0.217183127648.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_3_1_enclosure : 0.480422480477 <= P 3 1 <= 0.480422480478.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_3_2_enclosure : 0.262605656101 <= P 3 2 <= 0.262605656102.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_3_3_enclosure : 0.039788735772 <= P 3 3 <= 0.039788735773.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_4_0_enclosure : 0.163425675608 <= P 4 0 <= 0.163425675609.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_4_1_enclosure : 0.421654951469 <= P 4 1 <= 0.421654951470.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_4_2_enclosure : 0.316734321153 <= P 4 2 <= 0.316734321154.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_4_3_enclosure : 0.089741619797 <= P 4 3 <= 0.089741619798.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_4_4_enclosure : 0.008443431970 <= P 4 4 <= 0.008443431971.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_5_0_enclosure : 0.128859530717 <= P 5 0 <= 0.128859530718.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_5_1_enclosure : 0.368879057381 <= P 5 1 <= 0.368879057382.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_5_2_enclosure : 0.340579317727 <= P 5 2 <= 0.340579317728.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_5_3_enclosure : 0.135849213026 <= P 5 3 <= 0.135849213027.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_5_4_enclosure : 0.024249737652 <= P 5 4 <= 0.024249737653.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.

Theorem P_5_5_enclosure : 0.001583143494 <= P 5 5 <= 0.001583143495.
Proof. apply enclose_P; [lia|vm_compute; reflexivity]. Qed.
