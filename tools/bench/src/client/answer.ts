/** What the server of the client figures answers: an Azure Sphere tenant in about 500 bytes. */
export const tenant = {
  Id: '7b0f3c5e-2c5d-4e0b-9a51-0d6f2f1f8a01',
  Name: 'Lakeside Appliances',
  Roles: Array.from({ length: 8 }, (_, index) => `Contributor of the product line with number ${index}`),
};

export const tenantPath = `/v2/tenants/${tenant.Id}`;
