/** The columns of a table that we add where it lacks them. */
export type AddedRole = "status" | "analysis" | "measures";

export const ADDED_ROLES: readonly AddedRole[] = ["status", "analysis", "measures"];

/** The columns of a table that we fill; 牵头部门 only where the table has it. */
export type WrittenRole = AddedRole | "lead";

export const WRITTEN_ROLES: readonly WrittenRole[] = [...ADDED_ROLES, "lead"];
